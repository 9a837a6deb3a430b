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
}
