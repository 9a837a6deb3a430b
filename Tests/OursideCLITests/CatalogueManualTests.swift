import Catalogue
import Domain
import Testing

@testable import OursideCLI

/// The manual leaves nothing out, and its links lead somewhere.
@Suite struct CatalogueManualTests {
    private let pack: Pack
    private let manual: String

    init() throws {
        pack = try BuiltInPack.load()
        manual = CatalogueManual(pack).text
    }

    @Test func everythingOfThePackHasItsChapter() {
        let ids =
            pack.services.map { "service-\($0.id)" } + pack.controls.map { "control-\($0.id)" }
            + pack.duties.map { "duty-\($0.id)" } + pack.events.map { "event-\($0.kind)" }
        for id in ids { #expect(manual.contains("<a id=\"\(id)\"></a>"), "\(id)") }
    }

    @Test func everyLinkLeadsToAChapter() throws {
        let anchors = Set(manual.matches(of: #/<a id="([^"]+)"></a>/#).map { String($0.1) })
        let headings = Set(
            manual.matches(of: #/(?m)^## (.+)$/#).map {
                String($0.1).lowercased().replacing(" ", with: "-")
            })
        for match in manual.matches(of: #/\]\(#([^)]+)\)/#) {
            let target = String(match.1)
            #expect(anchors.contains(target) || headings.contains(target), "\(target)")
        }
    }

    @Test func everyScheduleHasItsSource() {
        for duty in pack.duties {
            #expect(manual.contains(duty.schedule.description))
        }
        let sources = manual.matches(of: #/\*\*Source of the schedule:\*\* \S/#).count
        #expect(sources == pack.duties.count)
    }

    @Test func wordsOfAPackAreNoMarkup() throws {
        var odd = pack
        odd.services[0].title = "<b>*x*</b> | `y`"
        odd.controls[0].guidance = "See [this](http://example.com) <script>"
        let text = CatalogueManual(odd).text
        #expect(text.contains(#"&lt;b&gt;\*x\*&lt;/b&gt; \| \`y\`"#))
        #expect(!text.contains("<script>"))
        #expect(!text.contains("[this](http"))
    }
}
