internal import Domain
internal import Exports
internal import Storage

/// Which changes belong to a period: those recorded in it, and those that touch an occurrence of
/// its population whenever they were recorded.
struct PopulationTouch {
    private let period: DayRange
    private let scope: AuditScope
    private let names: Set<String>
    /// What a withdrawn completion had settled of the population, by its entry.
    private var settled: [Int: [String]] = [:]
    /// What was decided, by its entry.
    private let decided: [Int: ChangeRow]

    init(
        _ population: [PeriodOccurrence], _ changes: [ChangeRow], _ completions: [CompletionRow],
        _ period: DayRange, _ scope: AuditScope
    ) {
        (self.period, self.scope) = (period, scope)
        names = Set(population.map { "\($0.name)" })
        decided = changes.indexed(by: \.entry)
        for completion in completions where completion.withdrawnBy != nil {
            settled[completion.entry] = completion.settled.map { "\(completion.series)@\($0.due)" }
                .filter(names.contains)
        }
    }

    /// Whether a change belongs to the period.
    func holds(_ row: ChangeRow) -> Bool {
        guard let entry = Self.withdrawn(row) else {
            return names.contains(row.scope)
                || period.contains(row.day) && scope.holds(scope: row.scope)
        }
        if let settled = settled[entry], !settled.isEmpty { return true }
        if scope.isWhole, period.contains(row.day) { return true }
        return decided[entry].map(holds) ?? false
    }

    /// What a withdrawal took back of the population, in words.
    func before(_ row: ChangeRow) -> String? {
        guard let settled = Self.withdrawn(row).flatMap({ settled[$0] }), !settled.isEmpty
        else { return nil }
        return "settled \(settled.joined(separator: ", "))"
    }

    private static func withdrawn(_ row: ChangeRow) -> Int? {
        guard row.kind == "withdrawal" else { return nil }
        return row.scope.split(separator: " ").last.flatMap { Int($0) }
    }
}
