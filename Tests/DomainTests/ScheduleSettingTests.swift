import Testing

@testable import Domain

@Suite struct ScheduleSettingTests {
    private let duty: Duty

    init() throws {
        duty = Duty(
            id: "host-care", title: "Patch", scope: .service, appliesTo: ["all"], role: .platform,
            schedule: try Self.schedule("monthly"), runway: 21, grace: 5, lead: 7, severity: .high,
            profiles: [.full], review: false, items: ["patching/test", "scanning"], ordered: true,
            evidence: "E", doneWhen: "D", source: "S")
    }

    private static func schedule(_ text: String) throws -> Schedule {
        try #require(Schedule(text))
    }

    private func terms(_ settings: [String: ScheduleSetting]) -> String {
        ScheduleSettings(settings).terms(
            of: duty, subject: "web", category: "operating-system", items: duty.items
        ).description
    }

    /// From the nearest to the widest; each line's scope wins over all that follow.
    private static let scopes = [
        "web/host-care", "web", "duty:host-care", "control:patching", "control:scanning",
        "category:operating-system",
    ]

    static let pairs = scopes.indices.flatMap { near in
        scopes.indices.dropFirst(near + 1).map { (scopes[near], scopes[$0]) }
    }

    @Test(arguments: Self.pairs)
    func theNearerScopeWins(near: String, far: String) throws {
        let settings = [
            near: ScheduleSetting(schedule: try Self.schedule("weekly")),
            far: ScheduleSetting(schedule: try Self.schedule("yearly")),
        ]
        #expect(terms(settings).hasPrefix("weekly"))
    }

    @Test(arguments: Self.scopes)
    func eachScopeWinsOverThePack(scope: String) throws {
        #expect(
            terms([scope: ScheduleSetting(schedule: try Self.schedule("quarterly"))])
                == "quarterly, runway 45, lead 14, grace 5")
    }

    @Test(arguments: ["db/host-care", "db", "duty:other", "control:other", "category:network"])
    func otherScopesDoNotCount(scope: String) throws {
        #expect(
            terms([scope: ScheduleSetting(schedule: try Self.schedule("quarterly"))])
                == "monthly, runway 21, lead 7, grace 5")
    }

    @Test func withoutASettingThePackHolds() {
        #expect(terms([:]) == "monthly, runway 21, lead 7, grace 5")
    }

    @Test func anAllowanceAloneChangesOnlyItself() {
        #expect(
            terms(["web": ScheduleSetting(grace: 2)])
                == "monthly, runway 21, lead 7, grace 2")
    }

    @Test func anAllowanceOfANearerScopeStandsBesideTheScheduleOfAWiderOne() throws {
        let settings = [
            "web": ScheduleSetting(grace: 2),
            "category:operating-system": ScheduleSetting(
                schedule: try Self.schedule("quarterly"), lead: 30),
        ]
        #expect(terms(settings) == "quarterly, runway 45, lead 30, grace 2")
    }

    /// A month of lead for a quarter does not fit the week that a nearer scope says.
    @Test func anAllowanceOfAWiderScopeDoesNotStandBesideTheScheduleOfANearerOne() throws {
        let settings = [
            "web": ScheduleSetting(schedule: try Self.schedule("weekly")),
            "category:operating-system": ScheduleSetting(
                schedule: try Self.schedule("quarterly"), lead: 30),
        ]
        #expect(terms(settings) == "weekly, runway 7, lead 1, grace 3")
    }

    @Test func aScheduleThatIsSetWithoutAnOpeningHasNone() throws {
        var patching = duty
        patching.opens = 7
        func terms(_ setting: ScheduleSetting?) -> String {
            let settings = ScheduleSettings(setting.map { ["web": $0] } ?? [:])
            return settings.terms(
                of: patching, subject: "web", category: "operating-system", items: []
            ).description
        }
        let monthly = try Self.schedule("monthly")
        #expect(terms(nil) == "monthly, runway 21, lead 7, grace 5, opens 7")
        #expect(terms(.init(grace: 2)) == "monthly, runway 21, lead 7, grace 2, opens 7")
        #expect(terms(.init(opens: 3)) == "monthly, runway 21, lead 7, grace 5, opens 3")
        #expect(terms(.init(schedule: monthly)) == "monthly, runway 21, lead 7, grace 5")
        #expect(
            terms(.init(schedule: monthly, opens: 4))
                == "monthly, runway 21, lead 7, grace 5, opens 4")
        let before = ScheduleSetting(schedule: monthly, opens: 4)
        #expect(ScheduleSetting(schedule: monthly).filled(from: before).opens == nil)
        #expect(ScheduleSetting(grace: 1).filled(from: before).opens == 4)
    }

    @Test func aScheduleLikeThePacksKeepsThePacksAllowances() throws {
        #expect(
            terms(["web": ScheduleSetting(schedule: try Self.schedule("monthly on last day"))])
                == "monthly, runway 21, lead 7, grace 5")
    }

    @Test(arguments: [
        ("daily", 0), ("weekly", 3), ("monthly", 5), ("quarterly", 10), ("half-yearly", 14),
        ("yearly", 30), ("every 90 days", 10), ("every 365 days", 30), ("once", 14),
        ("30 days before expiry", 0),
    ])
    func theUsualGrace(schedule: String, days: Int) throws {
        #expect(Terms.usualGrace(try Self.schedule(schedule)) == days)
    }

    @Test func aSettingIsFilledFromTheOneBefore() throws {
        let before = ScheduleSetting(schedule: try Self.schedule("weekly"), grace: 1)
        #expect(
            ScheduleSetting(grace: 2).filled(from: before)
                == ScheduleSetting(schedule: try Self.schedule("weekly"), grace: 2))
        #expect(ScheduleSetting().isEmpty)
        #expect(!before.isEmpty)
    }
}
