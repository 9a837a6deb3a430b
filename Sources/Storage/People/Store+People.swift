package import Domain
internal import SQLite

/// A person whom the register knows by the name under which they act.
package struct PersonRow: Equatable, Sendable {
    /// The name under which they act, or by which they were named as an owner.
    package var name: String
    /// The team they moved to last.
    package var team: String?
    /// The first day without them, if they left or are leaving.
    package var left: CivilDay?
    /// Scopes for which it was said that they answer.
    package var scopes: Int
    /// The day on which they did something last.
    package var lastDone: CivilDay?
}

extension Store {
    /// Everybody who owns something, has done something, left or moved, by name.
    ///
    /// - Throws: `SQLiteError`.
    package func people(on day: CivilDay) throws -> [PersonRow] {
        let identities = try identities()
        let teams = try Set(everHeld(.team))
        var people: [String: PersonRow] = [:]
        func person(_ formerly: String, _ note: (inout PersonRow) -> Void) {
            let name = identities.current(formerly)
            var row =
                people[name.lowercased()]
                ?? PersonRow(name: name, team: nil, left: nil, scopes: 0, lastDone: nil)
            note(&row)
            people[name.lowercased()] = row
        }
        for owner in try owners(on: day, coming: false) where !teams.contains(owner.owner) {
            person(owner.owner) { $0.scopes += 1 }
        }
        try connection.forEach(
            """
            SELECT performed_by, max(performed_on) FROM completion WHERE withdrawn IS NULL
            GROUP BY performed_by
            """
        ) { row in
            let (name, last) = (try row.text(0), try row.day(1))
            if !teams.contains(name) {
                person(name) { $0.lastDone = max($0.lastDone ?? last, last) }
            }
        }
        try connection.forEach(
            "SELECT person, kind, since, team FROM person_change ORDER BY entry"
        ) { row in
            let (since, team) = (try row.day(2), try row.optionalText(3))
            let left = try row.text(1) == "left"
            person(try row.text(0)) {
                if left { $0.left = since } else if since <= day { $0.team = team }
            }
        }
        return people.values.sorted { $0.name < $1.name }
    }
}
