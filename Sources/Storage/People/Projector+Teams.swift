internal import Domain
internal import SQLite

extension Projector {
    func apply(_ fact: TeamAdded, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO team (name, title, entry, added)
            VALUES (\(fact.team), \(fact.title), \(entry.seq), \(entry.day))
            """)
        let team = connection.lastInsertedRowID
        for role in Set(fact.roles).sorted(by: { $0.rawValue < $1.rawValue }) {
            try connection.execute(
                "INSERT INTO team_role (team, role) VALUES (\(team), \(role.rawValue))")
        }
    }

    func withdrawTeam(_ name: String) throws {
        let team = try team(name)
        try connection.execute("DELETE FROM team_role WHERE team = \(team)")
        try connection.execute("DELETE FROM team WHERE id = \(team)")
    }
}
