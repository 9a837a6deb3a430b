import Catalogue
import Domain
import Testing

/// Every fault of an overlay is told with its file and place.
@Suite struct OverlayFaultTests {
    @Test(arguments: [
        (
            #""controls": [{"id": "root-mfa", "severity": "grave"}]"#,
            "acme.json, controls[0].severity: "
                + "Cannot initialize Severity from invalid String value grave"
        ),
        (
            #""controls": [{"id": "root-mfa", "title": null}]"#,
            "acme.json, controls[0]: 'title' is missing"
        ),
        (
            #""controls": [{"id": "root-mfaa", "severity": "low"}]"#,
            "acme.json, controls[0]: 'title' is missing; the control 'root-mfaa' is new, "
                + "'small' has none"
        ),
        (
            #""controls": [{"id": "root-mfa", "colour": "red"}]"#,
            "acme.json, controls[0].colour: 'colour' is not a key of a pack here"
        ),
        (
            #""controls": [{"id": "root-mfa", "note": null}]"#,
            "acme.json, controls[0].note: there is no 'note' to remove"
        ),
        (
            #""controls": [{"severity": "low"}]"#,
            "acme.json, controls[0]: 'id' say which control it is"
        ),
        (
            #""checks": [{"id": "x"}]"#,
            "acme.json, checks[0]: 'scanner' and 'id' say which check it is"
        ),
        (
            #""duties": [{"id": "host-care", "runway": 1.5}]"#,
            "acme.json, duties[0]: a number here is not a whole one"
        ),
        (#""controls": {}"#, "acme.json, controls: a list was expected here"),
        (#""control": []"#, "acme.json, control: 'control' is not a key of a pack here"),
        (
            #""controls": [{"id": "root-mfa"}, {"id": "root-mfa"}]"#,
            "acme.json, controls[1]: there is another control 'root-mfa'"
        ),
        (
            #""duties": [{"id": "host-care", "grace": 1, "grace": 2}]"#,
            "acme.json, duties[0].grace: 'grace' is said twice"
        ),
        (
            #""duties": [{"id": "host-care", "grace": 40}]"#,
            "acme.json, duty host-care, grace: 40 days reach the next due date, "
                + "which can be 28 days later"
        ),
        (
            #""matrix": {"rows": {}}"#, "acme.json, matrix.rows: 'rows' is not a key of a pack here"
        ),
        (
            #""matrix": {"services": {"s3": {"data": null}}}"#,
            "acme.json, matrix services.s3, data: the cell is missing"
        ),
        (
            #""matrix": {"services": {"s4": null}}"#,
            "acme.json, matrix.services.s4: there is no 's4' to remove"
        ),
        (
            #""removes": ["root"]"#,
            "acme.json, removes[0]: there is no control, duty, service or event 'root'"
        ),
        (
            #""removes": ["duty:root-mfa"]"#,
            "acme.json, removes[0]: there is no duty 'root-mfa'"
        ),
        (
            #""removes": ["event:leaver", "leaver"]"#,
            "acme.json, removes[1]: 'leaver' stands here twice"
        ),
        (#""removes": [1]"#, "acme.json, removes[0]: an id was expected here"),
        (
            #""removes": ["leaver"], "events": [{"kind": "leaver", "title": "X"}]"#,
            "acme.json, removes[0]: 'leaver' is removed and changed at once"
        ),
        (
            #""removes": ["root-mfa"]"#,
            "small 1, duty account-baseline, items: there is nothing to do"
        ),
        (
            #""controls": [{"id": "root-mfa", "replaces": ["key-age"]}]"#,
            "acme.json, control root-mfa, replaces: the control 'key-age' still exists"
        ),
    ])
    func aFaultIsNamedWithItsPlace(body: String, fault: String) {
        #expect(overlayFaults(body) == [fault])
    }

    @Test func anIdOfTwoThingsHasToSayWhichIsMeant() throws {
        let twin = newDuty.replacing(#""badge-review""#, with: #""badges""#)
        let base = try laidOver(#""controls": [\#(newControl)], "duties": [\#(twin)]"#)
        #expect(throws: PackProblem.self) { try laidOver(#""removes": ["badges"]"#, base: base) }
        let pack = try laidOver(
            #""removes": ["control:badges", "duty:badges"]"#, base: base)
        #expect(pack.controls.count == 4)
    }

    @Test func aBaseThatNobodyKnowsIsNamed() {
        let text = #"{"pack": {"id": "a", "version": "1", "title": "A", "extends": "nowhere"}}"#
        #expect {
            try ReadPack(parts: [("a.json", Array(text.utf8))]) { _ in nil }
        } throws: { error in
            (error as? PackProblem)?.faults.map(\.description)
                == ["a.json, pack.extends: there is no pack 'nowhere' here; import it first"]
        }
    }

    @Test func theFaultsOfEveryElementAreReportedAtOnce() {
        let faults = overlayFaults(
            """
            "controls": [{"id": "root-mfa", "severity": "grave"}, {"id": "key-age", "x": 1}],
            "removes": ["nothing"], "duties": [{"id": "new"}]
            """)
        #expect(faults.count == 4)
    }
}
