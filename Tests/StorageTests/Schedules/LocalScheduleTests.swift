import Domain
import SQLite
import Testing

@testable import Storage

/// Schedules that the organization sets for itself.
@Suite struct LocalScheduleTests {
    private let fixture: PackFixture

    init() throws {
        fixture = try PackFixture()
        try fixture.register.addService("web", "ec2")
        try fixture.register.addService("db", "ec2")
    }

    private var asInPack: String {
        "monthly on second tuesday + 7 days, runway 21, lead 7, grace 7, opens 7"
    }

    /// From the nearest to the widest; each line's scope wins over all that follow.
    private static let scopes = [
        "web/os-patching", "web", "duty:os-patching", "control:os-patching",
        "category:operating-system",
    ]

    static let pairs = scopes.indices.flatMap { near in
        scopes.indices.dropFirst(near + 1).map { (scopes[near], scopes[$0]) }
    }

    @Test(arguments: Self.pairs)
    func theNearerScopeWinsWhicheverWasSetLast(near: String, far: String) throws {
        for (first, last) in [(near, far), (far, near)] {
            try fixture.setSchedule(first, first == near ? "weekly" : "yearly", grace: 1)
            try fixture.setSchedule(last, last == near ? "weekly" : "yearly", grace: 1)
            #expect(try fixture.terms("web/os-patching").hasPrefix("weekly"))
            for scope in [first, last] {
                try fixture.register.write {
                    try $0.resetSchedule(of: scope, reason: "again", approvedBy: "bo")
                }
            }
        }
    }

    @Test(arguments: Self.scopes)
    func takingItBackReturnsToThePack(scope: String) throws {
        try fixture.setSchedule(scope, "quarterly")
        #expect(try fixture.terms("web/os-patching").hasPrefix("quarterly"))
        try fixture.register.write {
            try $0.resetSchedule(of: scope, reason: "over", approvedBy: "bo")
        }
        #expect(try fixture.terms("web/os-patching") == asInPack)
        #expect(try fixture.store.scheduleSettings(on: fixture.register.today).isEmpty)
        try fixture.expectWhole()
    }

    @Test func otherSubjectsKeepThePacks() throws {
        try fixture.setSchedule("web/os-patching", "quarterly")
        #expect(try fixture.terms("db/os-patching") == asInPack)
    }

    @Test func itAppliesToWhatFallsDueAfterItsDay() throws {
        let before = try fixture.dues("web/os-patching", through: "2026-04-30")
        try fixture.goTo("2026-04-30")
        try fixture.setSchedule("web/os-patching", "quarterly")
        #expect(
            try fixture.dues("web/os-patching", through: "2026-09-30")
                == before + ["2026-05-19", "2026-06-30", "2026-09-30"])
        let then = try fixture.asOf("2026-04-29")
        #expect(try then.scheduleSettings(on: Fixture.day("2026-04-29")).isEmpty)
        try fixture.expectWhole()
    }

    @Test func aLaterPackDoesNotOverrideIt() throws {
        try fixture.setSchedule("duty:account-baseline", "weekly on friday")
        try fixture.adopt(#""duties": [{"id": "account-baseline", "schedule": "yearly"}]"#)
        #expect(try fixture.terms("main/account-baseline").hasPrefix("weekly on friday"))
        // Nor where it begins anew, for an account that comes later.
        try fixture.register.write {
            try $0.addAccount("other", number: nil, team: nil, title: nil)
        }
        #expect(try fixture.terms("other/account-baseline").hasPrefix("weekly on friday"))
        try fixture.expectWhole()
    }

    @Test func itIsListedWithOldAndNewReasonAndApprover() throws {
        try fixture.setSchedule("web/os-patching", "quarterly")
        try fixture.setSchedule("web/os-patching", nil, grace: 3)
        let changes = try fixture.store.connection.query(
            "SELECT scope, before, after, reason, approver FROM change WHERE kind = 'schedule' ORDER BY entry"
        ) { row in
            [
                try row.text(0), try row.optionalText(1) ?? "-", try row.text(2),
                try row.text(3), try row.text(4),
            ]
        }
        #expect(
            changes == [
                ["web/os-patching", "-", "quarterly", "risk", "bo"],
                ["web/os-patching", "quarterly", "quarterly, grace 3", "risk", "bo"],
            ])
    }

    @Test func anotherScheduleForgetsTheAllowancesOfTheOneBefore() throws {
        try fixture.setSchedule("web", "quarterly", lead: 30)
        try fixture.setSchedule("web", "weekly")
        #expect(try fixture.terms("web/os-patching") == "weekly, runway 7, lead 1, grace 3")
    }

    @Test func theListSaysHowManySeriesHangOnIt() throws {
        try fixture.setSchedule("duty:os-patching", "weekly")
        try fixture.setSchedule("web/os-patching", "quarterly")
        let rows = try fixture.store.scheduleSettings(on: fixture.register.today)
        #expect(rows.map(\.scope) == ["duty:os-patching", "web/os-patching"])
        #expect(rows.map(\.series) == [1, 1])
        #expect(rows.map(\.approvedBy) == ["bo", "bo"])
    }

    @Test func withdrawingReturnsToWhatWasSetBefore() throws {
        try fixture.setSchedule("web", "quarterly")
        try fixture.setSchedule("web", "yearly")
        try fixture.register.write { _ = try $0.undo(reason: "typed the wrong one") }
        #expect(try fixture.terms("web/os-patching").hasPrefix("quarterly"))
        try fixture.register.write { _ = try $0.undo(reason: "this one too") }
        #expect(try fixture.terms("web/os-patching") == asInPack)
        try fixture.expectWhole()
    }

    @Test(
        arguments: [
            (
                "duty:os-patching", "weekly", 7,
                "7 days reach the next due date, which can be 7 days later."
            ),
            ("duty:os-patching", "30 days before expiry", nil, "only resources expire."),
            (
                "category:governance", nil, 400,
                "400 days reach the next due date, which can be 90 days later."
            ),
            ("main/account-baseline", nil, -1, "-1 days are less than none."),
        ] as [(String, String?, Int?, String)])
    func whatDoesNotFitIsRefused(
        scope: String, schedule: String?, grace: Int?, why: String
    ) throws {
        #expect {
            try fixture.setSchedule(scope, schedule, grace: grace)
        } throws: { error in
            (error as? Refusal)?.why == why
        }
    }

    @Test(arguments: [
        "duty:nothing", "control:nothing", "category:nothing", "nothing", "web/nothing",
    ])
    func whatDoesNotExistIsRefused(scope: String) {
        #expect(throws: UnknownName.self) { try fixture.setSchedule(scope, "weekly") }
    }

    @Test(arguments: ["web/patch-scan", "control:inh-buildings", "aws:ec2/follow-up-3"])
    func whatHasNoScheduleIsRefused(scope: String) throws {
        #expect(throws: (any Error).self) { try fixture.setSchedule(scope, "weekly") }
    }
}
