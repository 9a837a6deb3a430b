internal import Domain

/// Every task of an event has a deadline, whatever the event is like.
enum DeadlineRule: PackRule {
    private static let severities = Severity.allCases.map(\.rawValue)
    /// What may be said about an event, beside its severity.
    private static let conditions = Set(
        ["any", "known-exploited", "internet-facing", "privileged"] + severities)
    private static let profiles: Set<String> = ["default", "pci", "fedramp", "essential-eight"]

    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        for event in index.pack.events {
            if event.tasks.isEmpty { faults.add("it opens no task", at: event.place) }
            for task in event.tasks {
                faults.add(Self.faults(of: task), at: "\(event.place(of: task)), deadlines")
            }
        }
    }

    private static func faults(of task: EventTask) -> [String] {
        var faults: [String] = []
        for deadlines in task.deadlines {
            if !profiles.contains(deadlines.profile) {
                faults.append("'\(deadlines.profile)' is no profile of deadlines")
            }
            for rule in deadlines.rules {
                if rule.days < 0 { faults.append("\(rule.days) days are less than none") }
                if rule.when.isEmpty { faults.append("a rule has no condition") }
                for condition in rule.when where !conditions.contains(condition) {
                    faults.append("'\(condition)' is no condition")
                }
            }
        }
        guard let usual = task.deadlines.first(where: { $0.profile == "default" }) else {
            return faults + ["the profile 'default' is missing"]
        }
        let alone = Set(usual.rules.filter { $0.when.count == 1 }.flatMap(\.when))
        if !alone.contains("any"), !alone.isSuperset(of: severities) {
            faults.append("the profile 'default' leaves some events without a deadline")
        }
        return faults
    }
}
