package import Domain
internal import SQLite

package struct AccountRow: Equatable, Sendable {
    package var alias: String
    package var number: String?
    package var title: String?
    package var team: String?
    package var closed: CivilDay?
    package var services: Int
}

extension Store {
    package func accounts() throws -> [AccountRow] {
        try connection.query(
            """
            SELECT subject.name, number, account.title, team.name, closed,
                (SELECT count(*) FROM service WHERE account = account.id AND retired IS NULL)
            FROM account JOIN subject USING (id) LEFT JOIN team ON team.id = account.team
            ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in
            AccountRow(
                alias: try row.text(0), number: try row.optionalText(1),
                title: try row.optionalText(2), team: try row.optionalText(3),
                closed: try row.optionalDay(4), services: try row.int(5))
        }
    }

    /// One account by alias or number, closed ones included.
    ///
    /// - Throws: ``UnknownName``.
    package func account(named name: String) throws -> AccountRow {
        let all = try accounts()
        guard let found = all.first(where: { $0.alias == name || $0.number == name }) else {
            throw UnknownName(kind: .account, name: name, known: all.map(\.alias))
        }
        return found
    }
}
