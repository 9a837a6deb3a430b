internal import Domain
internal import SQLite

extension Projector {
    func apply(_ fact: TeamAdded, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO team (name, title, entry, added)
            VALUES (\(fact.team), \(fact.title), \(entry.seq), \(entry.day))
            ON CONFLICT (name) DO UPDATE SET retired_on = NULL,
                title = coalesce(excluded.title, title)
            """)
        for role in Set(fact.roles).sorted(by: { $0.rawValue < $1.rawValue }) {
            try connection.execute(
                """
                INSERT INTO team_role (entry, role, team, since)
                VALUES (\(entry.seq), \(role.rawValue), \(fact.team), \(entry.day))
                """)
        }
    }

    /// A team that was a mistake is gone, and one that came back by mistake has ended; what it
    /// answered for by its roles until then stays so.
    func withdrawTeam(_ team: String, _ adding: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            "UPDATE team_role SET withdrawn = \(entry.day) WHERE entry = \(adding)")
        try connection.execute("DELETE FROM team WHERE entry = \(adding)")
        try connection.execute("UPDATE team SET retired_on = \(entry.day) WHERE name = \(team)")
    }
}
