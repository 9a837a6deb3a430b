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

    /// The tasks that an event or an access review is about, by its name.
    private var tasks: [String: [String]] = [:]

    /// - Throws: What the store throws.
    init(_ reader: AuditReader, _ changes: [ChangeRow]) throws {
        (period, scope) = (reader.period, reader.scope)
        names = Set(reader.population.map { "\($0.name)" })
        decided = changes.indexed(by: \.entry)
        for event in try reader.store.events(in: nil, on: reader.judgedOn) {
            tasks[event.name, default: []] += event.tasks.map(\.series)
        }
        for review in try reader.store.accessReviews() {
            tasks[review.name, default: []].append(review.task)
        }
        for completion in try reader.store.completions() where completion.withdrawnBy != nil {
            settled[completion.entry] = completion.settled.map { "\(completion.series)@\($0.due)" }
                .filter(names.contains)
        }
    }

    /// Whether a change belongs to the period.
    func holds(_ row: ChangeRow) -> Bool {
        guard let entry = Self.withdrawn(row) else {
            return names.contains(row.scope)
                || period.contains(row.day)
                    && (scope.holds(scope: row.scope)
                        || (tasks[row.scope] ?? []).contains(where: scope.holds(series:)))
        }
        if let settled = settled[entry], !settled.isEmpty { return true }
        if scope.isWhole, period.contains(row.day) { return true }
        return decided[entry].map(holds) ?? false
    }

    /// What a withdrawal took back of the population, in words.
    func before(_ row: ChangeRow) -> String? {
        guard let entry = Self.withdrawn(row) else { return nil }
        if let settled = settled[entry], !settled.isEmpty {
            return "settled \(settled.joined(separator: ", "))"
        }
        return decided[entry].map { "\($0.kind) of \($0.scope)" }
    }

    private static func withdrawn(_ row: ChangeRow) -> Int? {
        guard row.kind == "withdrawal" else { return nil }
        return row.scope.split(separator: " ").last.flatMap { Int($0) }
    }
}
