import Domain
import Foundation
import Testing

@testable import Catalogue

/// The small pack with an overlay; `body` is what follows the header.
func laidOver(_ body: String, base: Pack? = nil) throws -> Pack {
    try ReadPack(parts: [("acme.json", overlayText(body))]) { id in
        id == "small" ? try base ?? smallPack() : nil
    }.pack
}

/// The faults of the small pack with an overlay, each `file, place: what`.
func overlayFaults(_ body: String) -> [String] {
    do {
        _ = try laidOver(body)
        return []
    } catch let problem as PackProblem {
        return problem.faults.map(\.description)
    } catch {
        return ["\(error)"]
    }
}

private func overlayText(_ body: String) -> [UInt8] {
    let header = #""pack": {"id": "acme", "version": "7", "title": "Acme", "extends": "small"}"#
    return Array("{\(header)\(body.isEmpty ? "" : ", ")\(body)}".utf8)
}

/// A duty and a control that an overlay may add.
let newDuty = """
    {"id": "badge-review", "title": "Review badges", "scope": "organization",
     "appliesTo": ["all"], "role": "people", "schedule": "yearly", "runway": 60, "grace": 0,
     "lead": 14, "severity": "low", "profiles": ["full"], "review": false,
     "items": ["badges"], "ordered": false, "evidence": "List", "doneWhen": "No badge is left",
     "source": "own"}
    """
let newControl = """
    {"id": "badges", "title": "Collect badges", "category": "people", "owner": "customer",
     "scope": "organization", "appliesTo": ["all"], "severity": "low", "evidence": "List",
     "guidance": "Compare the list of badges with the list of staff, and block every badge whose owner has left."}
    """

@Suite struct OverlayTests {
    /// What an overlay says, and whether the pack it makes is as expected.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let body: String
        let holds: @Sendable (Pack) -> Bool

        init(_ what: String, _ body: String, _ holds: @escaping @Sendable (Pack) -> Bool) {
            (testDescription, self.body, self.holds) = (what, body, holds)
        }
    }

    @Test(
        arguments: [
            Case(
                "a key of a control", #""controls": [{"id": "root-mfa", "severity": "low"}]"#,
                { $0.controls[1].severity == .low && $0.controls[1].title == "Protect root" }
            ),
            Case(
                "a key that is removed",
                #""controls": [{"id": "host-patching", "frameworks": null}]"#,
                { $0.controls[0].frameworks == nil }
            ),
            Case(
                "a framework beside those it has",
                #""controls": [{"id": "host-patching", "frameworks": {"soc2": ["CC7.1"]}}]"#,
                { $0.controls[0].frameworks?.keys.sorted() == ["nist-800-53", "soc2"] }
            ),
            Case(
                "the schedule of a duty",
                #""duties": [{"id": "host-care", "schedule": "quarterly", "grace": 10}]"#,
                {
                    $0.duties[0].schedule.description == "quarterly" && $0.duties[0].grace == 10
                        && $0.duties[0].runway == 21
                }
            ),
            Case(
                "a list takes the place of the list",
                #""services": [{"id": "s3", "traits": ["is-public", "stores-data"]}]"#,
                { $0.services[2].traits == ["is-public", "stores-data"] }
            ),
            Case(
                "a title of an event", #""events": [{"kind": "leaver", "title": "Goodbye"}]"#,
                { $0.events[0].title == "Goodbye" && $0.events[0].tasks.count == 1 }
            ),
            Case(
                "an aspect", #""aspects": [{"id": "data", "covers": "Copies"}]"#,
                { $0.aspects[2].covers == "Copies" }
            ),
            Case(
                "a check",
                #""checks": [{"scanner": "prowler", "id": "new", "controls": ["key-age"]}]"#,
                { $0.checks.count == 2 && $0.checks[1].controls == ["key-age"] }
            ),
            Case(
                "a cell", #""matrix": {"classes": {"abstract": {"data": {"owner": "aws"}}}}"#,
                {
                    $0.matrix.classes["abstract"]?["data"]?.owner == .aws
                        && $0.matrix.classes["abstract"]?["guest-os"]?.owner == .aws
                }
            ),
            Case(
                "a row that is removed", #""matrix": {"services": {"s3": null}}"#,
                { $0.matrix.services.isEmpty }
            ),
            Case(
                "a removed service with its row", #""removes": ["s3"]"#,
                { $0.services.count == 3 && $0.matrix.services.isEmpty }
            ),
            Case(
                "a removed event", #""removes": ["event:leaver"]"#, { $0.events.isEmpty }
            ),
            Case(
                "a removed control with its duty and what named it",
                #""removes": ["root-mfa", "account-baseline"]"#,
                {
                    $0.controls.map(\.id) == ["host-patching", "key-age", "inh-buildings"]
                        && $0.duties.count == 2 && $0.checks.isEmpty
                        && $0.events[0].tasks[0].controls.isEmpty
                }
            ),
        ])
    func whatItSaysIsChangedAndNothingElse(_ line: Case) throws {
        #expect(line.holds(try laidOver(line.body)))
    }

    @Test func anEmptyOneGivesTheBaseUnderItsOwnName() throws {
        var expected = try smallPack()
        expected.pack = PackHeader(id: "acme", version: "7", title: "Acme")
        #expect(try laidOver("") == expected)
    }

    @Test func aNewControlJoinsTheDutyThatItNames() throws {
        let control = newControl.replacing(
            #""id": "badges""#, with: #""id": "badges", "duties": ["account-baseline"]"#
        ).replacing(#""scope": "organization""#, with: #""scope": "account""#)
        let pack = try laidOver(#""controls": [\#(control)]"#)
        #expect(pack.duties[1].items == ["root-mfa", "badges"])
    }

    @Test func aNewDutyIsAddedToTheControlsThatItNames() throws {
        let pack = try laidOver(#""controls": [\#(newControl)], "duties": [\#(newDuty)]"#)
        #expect(pack.controls.last?.duties == ["badge-review"])
        let joined = newDuty.replacing(
            #"["badges"]"#, with: #"["badges", "root-mfa", "host-patching/test"]"#)
        let both = try laidOver(#""controls": [\#(newControl)], "duties": [\#(joined)]"#)
        #expect(both.controls[1].duties == ["account-baseline", "badge-review"])
        #expect(both.controls[0].duties == ["host-care", "badge-review"])
    }

    @Test func aControlThatMovesToAnotherDutyLeavesTheFirst() throws {
        let pack = try laidOver(
            """
            "duties": [\(newDuty.replacing(#"["badges"]"#, with: #"["root-mfa"]"#))],
            "controls": [{"id": "root-mfa", "duties": ["badge-review"]}],
            "removes": ["account-baseline"]
            """)
        #expect(pack.controls[1].duties == ["badge-review"])
    }

    @Test func severalPartsMakeOneOverlay() throws {
        let header = overlayText("")
        let part = Array(#"{"removes": ["event:leaver"]}"#.utf8)
        let other = Array(#"{"aspects": [{"id": "data", "title": "Facts"}]}"#.utf8)
        let read = try ReadPack(
            parts: [("1.json", part), ("2.json", header), ("3.json", other)]
        ) { _ in try smallPack() }
        #expect(read.pack.events.isEmpty)
        #expect(read.pack.aspects[2].title == "Facts")
        #expect(read.overlay?.count == 2)
    }

    @Test func itsCanonicalTextMakesTheSamePackAgain() throws {
        let body = """
            "controls": [\(newControl), {"id": "root-mfa", "note": "ours"}],
            "duties": [\(newDuty)], "removes": ["event:leaver"],
            "matrix": {"services": {"s3": null}}
            """
        let overlay = try PackOverlay(parts: [("acme.json", overlayText(body))])
        let text = try overlay.canonical()
        let again = try PackOverlay(parts: [("acme.json", Array(text.utf8))])
        #expect(try again.canonical() == text)
        #expect(try ReadPack(again, on: smallPack()).pack == laidOver(body))
    }

    @Test func oneThatChangesAnotherOverlaysPackIsLaidOverThat() throws {
        let first = try laidOver(#""aspects": [{"id": "data", "title": "Facts"}]"#)
        let second = try laidOver(
            #""aspects": [{"id": "guest-os", "title": "Hosts"}]"#, base: first)
        #expect(second.aspects.map(\.title) == ["Platform software", "Hosts", "Facts"])
    }

    @Test func aWholePackIsReadAsBefore() throws {
        let read = try ReadPack(parts: [("small.json", Array(smallPackText.utf8))]) { _ in nil }
        #expect(read.overlay == nil)
        #expect(try read.pack == smallPack())
    }
}

/// Overlays that commands put together, one element after the other.
@Suite struct GrowingOverlayTests {
    private func tree(_ text: String) throws -> JSONTree {
        try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
    }

    private func overlay(_ elements: (ElementKind, String)...) throws -> PackOverlay {
        var overlay = PackOverlay(
            header: PackHeader(id: "local", version: "1", title: "Ours", extends: "small"))
        for (kind, text) in elements { overlay.add(kind, try tree(text)) }
        return overlay
    }

    @Test func aDutyOverAControlOfTheSameOverlayIsSaidByBoth() throws {
        let control = newControl.replacing(
            #""id": "badges""#, with: #""id": "badges", "duties": ["badge-review"]"#)
        let other = newDuty.replacing(#""badge-review""#, with: #""badge-count""#)
        let pack = try ReadPack(
            overlay((.control, control), (.duty, newDuty), (.duty, other)), on: smallPack()
        ).pack
        #expect(pack.controls.last?.duties == ["badge-review", "badge-count"])
    }

    @Test func aControlForADutyOfTheSameOverlayIsSaidByBoth() throws {
        let control = newControl.replacing(
            #""id": "badges""#, with: #""id": "badges", "duties": ["badge-review"]"#)
        let other = control.replacing(#""badges""#, with: #""keys""#)
        let pack = try ReadPack(
            overlay((.control, control), (.duty, newDuty), (.control, other)), on: smallPack()
        ).pack
        #expect(pack.duties.last?.items == ["badges", "keys"])
    }

    @Test func whatIsSaidTwiceOfAnElementIsOnePatch() throws {
        let overlay = try overlay(
            (.control, #"{"id": "root-mfa", "severity": "low", "note": "ours"}"#),
            (.control, #"{"id": "root-mfa", "severity": "high"}"#))
        #expect(overlay.count == 1)
        let control = try ReadPack(overlay, on: smallPack()).pack.controls[1]
        #expect((control.severity, control.note) == (.high, "ours"))
    }
}
