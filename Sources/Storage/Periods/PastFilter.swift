internal import Domain
internal import SQLite

/// Which occurrences of a period a filter selects, by what held on their due dates.
struct PastFilter {
    private let filter: TaskFilter
    /// The accounts that it names, as occurrences name them.
    private let accounts: Set<String>

    init(_ filter: TaskFilter, _ connection: Connection) throws {
        self.filter = filter
        guard !filter.accounts.isEmpty else {
            accounts = []
            return
        }
        let known = try connection.query(
            "SELECT name, number FROM account JOIN subject USING (id)"
        ) { row throws(SQLiteError) in (alias: try row.text(0), number: try row.optionalText(1)) }
        accounts = Set(
            known.filter { account in
                filter.accounts.contains(account.alias)
                    || account.number.map(filter.accounts.contains) ?? false
            }.map { $0.number ?? $0.alias })
    }

    func holds(_ occurrence: PeriodOccurrence) -> Bool {
        let held = occurrence.held
        return filter.isOfTeam(held.team, owner: held.owner)
            && (filter.services.isEmpty || isOfService(occurrence))
            && (filter.accounts.isEmpty || held.account.map(accounts.contains) ?? false)
            && Self.isAny(held.environment, of: filter.environments)
            && Self.isAny(
                held.classification?.rawValue, of: filter.classifications.map(\.rawValue))
            && filter.controls.allSatisfy(held.controls.contains)
            && Self.isAny(held.category, of: filter.categories)
            && (filter.severity.map { held.severity >= $0 } ?? true)
            && filter.frameworks.allSatisfy(held.frameworks.contains)
            && Self.isAny(held.owner, of: filter.owners)
            && Self.isAny(occurrence.subject, of: filter.subjects)
            && Self.isAny(occurrence.duty, of: filter.duties)
            && !(filter.unownedOnly && held.owner != nil)
    }

    private static func isAny(_ value: String?, of wanted: [String]) -> Bool {
        wanted.isEmpty || value.map(wanted.contains) ?? false
    }

    private func isOfService(_ occurrence: PeriodOccurrence) -> Bool {
        guard let catalogue = occurrence.service else { return false }
        let holder = TaskScope.holder(ofSubject: occurrence.subject)
        return filter.services.contains(catalogue) || filter.services.contains(holder)
    }
}
