internal import Domain
internal import Exports
internal import Reporting
internal import Storage

extension CheckReport {
    /// One test case for each control of each subject, and for each task that covers no control.
    ///
    /// - Parameters:
    ///   - view: What is assigned to what.
    ///   - store: The register.
    ///   - isNarrowed: A filter was given: what it leaves out is no case.
    /// - Returns: One suite for each subject, in order.
    /// - Throws: What the store throws.
    func junit(_ view: CatalogueView, _ store: Store, isNarrowed: Bool) throws -> JUnitReport {
        let finder = try StandingFinder(view, store, tasks)
        var cases: [String: [JUnitReport.Case]] = [:]
        for (control, subjects) in try view.assignments() ?? [:] {
            for subject in subjects {
                let covering = finder.tasks(for: control, at: subject)
                if covering.isEmpty, isNarrowed { continue }
                cases[subject, default: []].append(
                    JUnitReport.Case(name: control, outcome: outcome(covering)))
            }
        }
        for task in tasks where task.controls.isEmpty {
            cases[task.subject, default: []].append(
                JUnitReport.Case(name: task.duty, outcome: outcome([task])))
        }
        return JUnitReport(
            day: "\(asOf)", package: "ourside",
            properties: [
                ("organization", organization),
                ("failOn", causes.map(\.rawValue).joined(separator: ",")),
                ("head", head),
            ],
            suites: cases.sorted { $0.key < $1.key }.map { subject, cases in
                JUnitReport.Suite(name: subject, cases: cases.sorted { $0.name < $1.name })
            })
    }

    private func outcome(_ covering: [TaskRow]) -> JUnitReport.Outcome {
        let failed = covering.map { Failure(task: $0, causes: causes(of: $0)) }
            .filter { !$0.causes.isEmpty }
        if let worst = failed.first, let cause = worst.causes.first {
            return .failed(
                type: cause.rawValue, message: "\(worst.task.name): \(worst.words)",
                details: failed.map { failure in
                    "\(failure.task.name), \(failure.task.owner ?? "unowned"): \(failure.words)"
                })
        }
        let relieved: Set<SeriesStatus> = [.waived, .accepted, .notApplicable]
        guard let first = covering.first else { return .skipped("no duty covers it here") }
        return covering.allSatisfy { relieved.contains($0.standing.status) }
            ? .skipped(first.standing.status.rawValue) : .passed
    }
}
