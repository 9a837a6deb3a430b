import Domain
import Foundation
import Hashing
import Testing

@testable import Exports

@Suite struct HTMLReportTests {
    private let page: String

    init() throws { page = try SmallOrganization.audit.text(.html) }

    /// The markup without what stands between the tags of the style sheet.
    private var markup: String {
        page.replacing(/<style>[\s\S]*<\/style>/, with: "")
    }

    @Test func textIsEscapedBecauseItIsText() {
        let evil = "<script>\"'&\u{1B}\u{202E}"
        let markup: Markup = "<p title=\"\(evil)\">\(lines: "a\n<b>")</p>"
        #expect(
            markup.text
                == "<p title=\"&lt;script&gt;&quot;&#39;&amp;␛&lt;U+202E&gt;\">a<br>&lt;b&gt;</p>")
    }

    @Test func nothingRunsAndNothingIsFetched() {
        let forbidden = [
            /<script/, /<iframe/, /<object/, /<img/, /<link/, /<base/, /<form/, /\son[a-z]+=/,
            /\sstyle=/, /\ssrc=/, /href="(?!#|evidence\/)/, /javascript:/,
        ]
        for pattern in forbidden {
            #expect(
                markup.firstMatch(of: pattern) == nil, "\(markup.firstMatch(of: pattern)?.0 ?? "")")
        }
        #expect(ReportStyle.text.firstMatch(of: /url\(|@import/) == nil)
    }

    @Test func thePolicyAllowsThisVeryStyleAndNothingElse() throws {
        let style = try #require(page.firstMatch(of: /<style>([\s\S]*)<\/style>/)).1
        let digest = Data(SHA256.hash(String(style)).bytes).base64EncodedString()
        #expect(
            page.contains(
                "content=\"default-src 'none'; style-src 'sha256-\(digest)'; "
                    + "base-uri 'none'; form-action 'none'\""))
    }

    @Test func headingsFollowInOrder() {
        let levels = markup.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        #expect(levels.first == 1)
        #expect(levels.count { $0 == 1 } == 1)
        for (before, after) in zip(levels, levels.dropFirst()) {
            #expect(after <= before + 1, "h\(after) follows h\(before)")
        }
    }

    @Test func everyHeaderOfATableHasAScopeAndEveryTableACaption() {
        #expect(markup.firstMatch(of: /<th(?![^>]*scope=)[ >]/) == nil)
        #expect(markup.matches(of: /<table>/).count == markup.matches(of: /<table><caption>/).count)
        #expect(markup.contains("<html lang=\"en\">"))
    }

    @Test func everyLinkInThePageLeadsSomewhereAndNoIdIsTwice() {
        let ids = markup.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let targets = markup.matches(of: /href="#([^"]+)"/).map { String($0.1) }
        #expect(!targets.isEmpty)
        #expect(Set(targets).subtracting(ids).isEmpty)
    }

    @Test func picturesSayInWordsWhatTheyShow() {
        for picture in markup.matches(of: /<svg[\s\S]*?<\/svg>/).map({ String($0.0) }) {
            let isHidden = picture.contains("aria-hidden=\"true\"")
            #expect(isHidden || (picture.contains("role=\"img\"") && picture.contains("<desc")))
        }
    }

    /// Every colour of text on what lies behind it, in the light and in the dark.
    ///
    /// Source: WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1.
    @Test(arguments: [false, true])
    func textCanBeToldFromItsGround(dark: Bool) throws {
        let blocks = ReportStyle.text.matches(of: /:root \{([^}]*)\}/).map { String($0.1) }
        try #require(blocks.count == 2)
        var colours: [String: String] = [:]
        for colour in blocks[dark ? 1 : 0].matches(of: /--([a-z-]+): #([0-9a-f]{6})/) {
            colours[String(colour.1)] = String(colour.2)
        }
        let outcomes = ["ok", "late", "miss", "waive", "skip", "gone", "open"]
        var pairs = outcomes.map { ("\($0)-ink", "\($0)-tint") }
        for ground in ["paper", "card"] {
            pairs += ["ink", "soft", "accent", "miss-ink", "open-ink", "waive-ink"].map {
                ($0, ground)
            }
        }
        pairs.append(("ink", "faint"))
        for (text, ground) in pairs {
            let contrast = try contrast(
                #require(colours[text], "\(text)"), #require(colours[ground], "\(ground)"))
            #expect(contrast >= 4.5, "\(text) on \(ground): \(contrast)")
        }
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let lights = [luminance(one), luminance(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    /// Source: WCAG 2.2, "relative luminance".
    private func luminance(_ colour: String) -> Double {
        let number = Int(colour, radix: 16) ?? 0
        let parts = [16, 8, 0].map { shift in
            let value = Double(number >> shift & 255) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

/// No outcome is left out of the report's counts.
@Suite struct ReportOutcomeTests {
    @Test func everyOutcomeHasItsPlaceInChartsAndLegends() {
        #expect(Set(ReportFacts.order) == Set(PopulationOutcome.allCases))
        #expect(ReportFacts.order.count == PopulationOutcome.allCases.count)
    }

    @Test(arguments: PopulationOutcome.allCases)
    func everyOutcomeHasAColour(outcome: PopulationOutcome) {
        for place in ["badge", "heat", "chip", "fill"] {
            #expect(ReportStyle.text.contains(".\(place).\(outcome.rawValue)"))
        }
    }

    @Test(arguments: PopulationOutcome.allCases)
    func aMonthWithAnyOutcomeIsNeverShownAsNothingDue(outcome: PopulationOutcome) throws {
        let due = try #require(CivilDay("2026-01-31"))
        let one = AuditedOccurrence(
            number: 1, task: TaskName(subject: "web", duty: "patch", due: due), due: due,
            outcome: outcome)
        #expect(ReportSection.worst(OutcomeCounts([one])) == outcome)
    }
}
