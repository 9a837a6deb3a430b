internal import Domain
internal import Storage

/// What of the ledger touches the occurrences of a population, whenever it was recorded.
struct PopulationTouch {
    private let names: Set<String>
    private let period: DayRange
    /// What a completion had settled of the population, by its entry.
    private var settled: [Int: [String]] = [:]
    /// The days of the entries that were withdrawn.
    private var days: [Int: CivilDay] = [:]

    init(_ population: [PeriodOccurrence], in store: Store, _ period: DayRange) throws {
        names = Set(population.map { "\($0.name)" })
        self.period = period
        for completion in try store.completions() where completion.withdrawnBy != nil {
            settled[completion.entry] = completion.settled.map { "\(completion.series)@\($0.due)" }
                .filter(names.contains)
        }
        for row in try store.changes() {
            guard let entry = Self.withdrawn(row) else { continue }
            days[entry] = try store.entry(entry)?.day
        }
    }

    /// Whether a change names an occurrence, or takes back what settled one or what was decided
    /// in the period.
    func names(_ row: ChangeRow) -> Bool {
        guard let entry = Self.withdrawn(row) else { return names.contains(row.scope) }
        if let settled = settled[entry] { return !settled.isEmpty }
        return days[entry].map(period.contains) ?? false
    }

    /// What a withdrawal took back, in words.
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
