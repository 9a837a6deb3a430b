import Testing

@testable import Domain

@Suite struct DeadlineChoiceTests {
    private static func task(_ deadlines: [(String, [([String], Int)])]) -> EventTask {
        EventTask(
            id: "fix", title: "Fix", scope: "organization",
            deadlines: deadlines.map { profile, rules in
                EventDeadlines(
                    profile: profile,
                    rules: rules.map { EventDeadline(when: $0.0, days: $0.1) })
            }, role: .platform, controls: [], evidence: "A note")
    }

    private let task = Self.task([
        (
            "default",
            [
                (["known-exploited", "internet-facing"], 3), (["known-exploited"], 14),
                (["critical"], 14), (["low"], 180),
            ]
        ),
        ("pci", [(["critical"], 30)]),
        ("fedramp", [(["critical"], 2)]),
    ])

    private func days(_ policy: String, _ frameworks: [String], _ conditions: Set<String>) -> String
    {
        guard let choice = DeadlineChoice(policy: policy, frameworks: frameworks) else {
            return "no policy"
        }
        return task.deadline(choice, conditions: conditions).map { "\($0.profile) \($0.days)" }
            ?? "none"
    }

    @Test func theFirstRuleWhoseConditionsAllHoldCounts() {
        #expect(days("default", [], ["known-exploited", "internet-facing", "low"]) == "default 3")
        #expect(days("default", [], ["known-exploited", "low"]) == "default 14")
        #expect(days("default", [], ["internet-facing", "low"]) == "default 180")
        #expect(days("default", [], ["internet-facing"]) == "none")
    }

    @Test func theShorterOfProfileAndUsualCounts() {
        #expect(days("pci", [], ["critical"]) == "default 14")
        #expect(days("fedramp", [], ["critical"]) == "fedramp 2")
        #expect(days("fedramp", [], ["low"]) == "default 180")
    }

    @Test func frameworksChooseUnlessThePolicyDoes() {
        #expect(days("frameworks", [], ["critical"]) == "default 14")
        #expect(days("frameworks", ["soc2", "fedramp"], ["critical"]) == "fedramp 2")
        #expect(days("default", ["fedramp"], ["critical"]) == "default 14")
        #expect(DeadlineProfile(framework: "pci-dss") == .pci)
        #expect(DeadlineProfile(framework: "essential-eight") == .essentialEight)
        #expect(DeadlineProfile(framework: "soc2") == nil)
    }

    @Test func aProfileAloneCountsEvenIfItIsLonger() {
        #expect(days("pci-only", [], ["critical"]) == "pci 30")
        #expect(days("pci-only", [], ["low"]) == "default 180")
    }

    @Test func onlyThesePoliciesExist() {
        #expect(
            DeadlineChoice.policies == [
                "frameworks", "default", "pci", "fedramp", "essential-eight", "pci-only",
                "fedramp-only", "essential-eight-only",
            ])
        for policy in DeadlineChoice.policies {
            #expect(DeadlineChoice(policy: policy, frameworks: []) != nil)
        }
        for policy in ["", "pcy", "default-only", "-only"] {
            #expect(DeadlineChoice(policy: policy, frameworks: []) == nil)
        }
    }
}
