internal import Domain

/// What is on a checklist through the days of announced retirements, and after them.
extension Projector {
    /// The checklists of a duty of a subject from a day on.
    ///
    /// As long as a service that is announced to retire still brings an item, it is on the list.
    ///
    /// - Parameters:
    ///   - duty: The duty's id.
    ///   - last: What is on it after the last of the retirements; `nil` where the duty ends then.
    ///   - state: What the subject looks like.
    ///   - rules: What applies to what.
    ///   - exclusions: What does not apply here.
    ///   - day: The first day.
    /// - Returns: Steps in order, the first of them on that day; none where the duty holds nothing.
    func plan(
        _ duty: String, endingWith last: [String]?, _ state: SubjectState, _ rules: Rules,
        _ exclusions: Exclusions, on day: CivilDay
    ) -> [ChecklistStep] {
        var plan: [ChecklistStep] = []
        var since = day
        for (through, profile) in state.announced {
            let applicable = rules.applicable(to: profile).duties.first { $0.duty.id == duty }
            let rest = applicable.flatMap { exclusions.rest($0, of: state.name, rules.pack) }
            if let rest {
                plan.append(ChecklistStep(since: plan.isEmpty ? day : since, items: rest.items))
            }
            since = through.adding(days: 1)
        }
        if let last {
            plan.append(ChecklistStep(since: plan.isEmpty ? day : since, items: last))
        }
        return plan
    }
}
