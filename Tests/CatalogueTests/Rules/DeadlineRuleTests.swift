import Domain
import Testing

@Suite struct DeadlineRuleTests {
    private let place = "event leaver, task leaver-keys, deadlines"

    private func expectFaults(_ whats: String..., spoil: (inout [EventDeadlines]) -> Void) throws {
        var pack = try smallPack()
        spoil(&pack.events[0].tasks[0].deadlines)
        #expect(faults(pack) == whats.map { "\(place): \($0)" })
    }

    @Test func anEventOpensATask() throws {
        var pack = try smallPack()
        pack.events[0].tasks = []
        #expect(faults(pack) == ["event leaver: it opens no task"])
    }

    @Test func profilesAndConditionsAreKnown() throws {
        try expectFaults("'pcy' is no profile of deadlines") { $0[1].profile = "pcy" }
        try expectFaults("'full-moon' is no condition") { $0[1].rules[0].when = ["full-moon"] }
        try expectFaults("a rule has no condition") { $0[1].rules[0].when = [] }
    }

    @Test func noDeadlineLiesBeforeTheEvent() throws {
        try expectFaults { $0[0].rules[0].days = 0 }
        try expectFaults("-1 days are less than none") { $0[0].rules[0].days = -1 }
    }

    @Test func thereIsAlwaysAUsualDeadline() throws {
        try expectFaults("the profile 'default' is missing") { $0.remove(at: 0) }
        try expectFaults("the profile 'default' leaves some events without a deadline") {
            $0[0].rules[0].when = ["any", "internet-facing"]
        }
        try expectFaults("the profile 'default' leaves some events without a deadline") {
            $0[0].rules[0].when = ["critical"]
        }
    }

    @Test func aDeadlineForEachSeverityIsAlwaysOne() throws {
        try expectFaults { deadlines in
            let rule = deadlines[0].rules[0]
            deadlines[0].rules = Severity.allCases.map { severity in
                var rule = rule
                rule.when = [severity.rawValue]
                return rule
            }
        }
    }
}
