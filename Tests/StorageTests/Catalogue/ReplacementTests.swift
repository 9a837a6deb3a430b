import Domain
import Testing

@testable import Storage

/// What a duty takes over from those that it replaces.
@Suite struct ReplacementTests {
    private let fixture: PackFixture

    init() throws {
        fixture = try PackFixture()
        try fixture.register.addService("web", "ec2")
    }

    /// A control that carries on another one's history, under a duty of its own.
    private func control(_ id: String, replaces: String, duty: String) -> String {
        """
        {"id": "\(id)", "title": "Look after it", "category": "operating-system", \
        "owner": "customer", "scope": "service", "appliesTo": ["has-guest-os"], \
        "severity": "high", "evidence": "List", "replaces": ["\(replaces)"], \
        "guidance": "Compare the list of what is installed with the list of what is supported, and replace what is not.", \
        "duties": ["\(duty)"]}
        """
    }

    private func renamePatching(version: String = "1") throws {
        try fixture.adopt(
            """
            "duties": [\(duty("host-patching", items: ["os-patching"], replaces: ["os-patching"]))],
            "removes": ["duty:os-patching"]
            """, version: version)
    }

    @Test func aRenamedDutyIsNotAskedAnew() throws {
        try fixture.goTo("2026-03-10")
        _ = try fixture.register.tick("web/os-patching")
        try fixture.goTo("2026-03-12")
        try renamePatching()
        let detail = try fixture.detail("web/host-patching")
        #expect(detail.facts.stretches.map(\.lastDone) == [try Fixture.day("2026-03-10")])
        #expect(detail.carriesOn == ["web/os-patching"])
        // March is done; without a history it would be asked in March again, by its runway.
        #expect(
            try fixture.dues("web/host-patching", through: "2026-05-31") == [
                "2026-04-30", "2026-05-31",
            ])
        try fixture.expectWhole()
    }

    @Test func theEarlierSeriesKeepsItsCompletionsAndItsPopulation() throws {
        try fixture.goTo("2026-03-10")
        _ = try fixture.register.tick("web/os-patching")
        let before = try fixture.dues("web/os-patching", through: "2026-03-12")
        try fixture.goTo("2026-03-12")
        try renamePatching()
        #expect(try fixture.store.completions(of: "web/os-patching").count == 1)
        #expect(try fixture.dues("web/os-patching", through: "2026-03-12") == before)
    }

    @Test func ofSeveralReplacedDutiesTheLatestCounts() throws {
        try fixture.goTo("2026-03-10")
        _ = try fixture.register.tick("web/os-patching")
        try fixture.goTo("2026-04-02")
        _ = try fixture.register.tick("web/host-review")
        let items = try fixture.store.adoptedPack().duties
            .filter { ["os-patching", "host-review"].contains($0.id) }.flatMap(\.items)
        let merged = duty("host-care", items: items, replaces: ["os-patching", "host-review"])
        try fixture.adopt(
            #""duties": [\#(merged)], "removes": ["duty:os-patching", "host-review"]"#)
        let detail = try fixture.detail("web/host-care")
        #expect(detail.facts.stretches.map(\.lastDone) == [try Fixture.day("2026-04-02")])
        #expect(detail.carriesOn == ["web/host-review", "web/os-patching"])
        try fixture.expectWhole()
    }

    @Test func aDutyAllOfWhoseControlsReplaceOthersCarriesOnTheirs() throws {
        try fixture.goTo("2026-03-10")
        _ = try fixture.register.tick("web/os-patching")
        try fixture.goTo("2026-03-12")
        let control = control("hosts", replaces: "os-patching", duty: "host-care")
        try fixture.adopt(
            """
            "controls": [\(control)], "duties": [\(duty("host-care", items: ["hosts"], replaces: []))],
            "removes": ["control:os-patching", "duty:os-patching"]
            """)
        #expect(
            try fixture.detail("web/host-care").facts.stretches.map(\.lastDone)
                == [try Fixture.day("2026-03-10")])
        try fixture.expectWhole()
    }

    @Test func aDutyWithOneNewControlIsAskedAsANewOne() throws {
        try fixture.goTo("2026-03-10")
        _ = try fixture.register.tick("web/os-patching")
        try fixture.goTo("2026-03-12")
        let one = control("hosts", replaces: "os-patching", duty: "host-care")
        let other = control("guests", replaces: "never-there", duty: "host-care")
        try fixture.adopt(
            """
            "controls": [\(one), \(other)],
            "duties": [\(duty("host-care", items: ["hosts", "guests"], replaces: []))],
            "removes": ["control:os-patching", "duty:os-patching"]
            """)
        #expect(try fixture.detail("web/host-care").facts.stretches.map(\.lastDone) == [nil])
    }

    @Test func whatWasNeverDoneIsNotTakenAsDone() throws {
        try fixture.goTo("2026-03-12")
        try renamePatching()
        let detail = try fixture.detail("web/host-patching")
        #expect(detail.facts.stretches.map(\.lastDone) == [nil])
        #expect(detail.carriesOn == ["web/os-patching"])
    }

    @Test func aDutyThatReplacesNothingCarriesNothingOn() throws {
        #expect(try fixture.detail("web/os-patching").carriesOn == [])
    }
}
