package import Domain
internal import SQLite

/// Whom the register knew, day by day.
package struct Acquaintances: Sendable {
    private struct Person {
        var since: CivilDay
        /// Days on which they left, or came to another team.
        var changes: [(since: CivilDay, hasLeft: Bool)] = []
    }

    /// By the name without case that each has now.
    private var people: [String: Person] = [:]
    private let identities: Identities

    /// How well a person was known on a day.
    package enum Standing: Sendable {
        case here, unknown, gone
    }

    /// Whether somebody had acted, owned something or been given a team by a day, and was still
    /// there.
    ///
    /// - Parameters:
    ///   - name: As they sign.
    ///   - day: The day.
    /// - Returns: How well they were known.
    package func standing(of name: String, on day: CivilDay) -> Standing {
        guard let person = people[key(name)], person.since <= day else { return .unknown }
        return person.changes.last { $0.since <= day }?.hasLeft ?? false ? .gone : .here
    }

    /// Whether two names are, or were, those of one person.
    package func isSame(_ one: String, _ other: String) -> Bool { identities.isSame(one, other) }

    private func key(_ name: String) -> String { identities.current(name).lowercased() }

    init(_ connection: Connection) throws {
        identities = try Identities(connection)
        try connection.forEach(
            """
            SELECT line ->> 'by', min(line ->> 'day') FROM ledger GROUP BY 1
            UNION ALL SELECT owner, min(since) FROM owner_setting GROUP BY 1
            UNION ALL SELECT name, '0001-01-01' FROM team
            """
        ) { row in
            try note(row.text(0), since: row.day(1))
        }
        try connection.forEach(
            "SELECT person, kind, since FROM person_change ORDER BY since, entry"
        ) { row in
            let (name, since) = (try row.text(0), try row.day(2))
            note(name, since: since)
            people[key(name)]?.changes.append((since, try row.text(1) == "left"))
        }
    }

    private mutating func note(_ name: String, since: CivilDay) {
        let key = key(name)
        people[key] = Person(
            since: min(people[key]?.since ?? since, since), changes: people[key]?.changes ?? [])
    }
}

extension Store {
    /// Whom the register knew, day by day.
    ///
    /// - Throws: `SQLiteError`.
    package func acquaintances() throws -> Acquaintances { try Acquaintances(connection) }
}
