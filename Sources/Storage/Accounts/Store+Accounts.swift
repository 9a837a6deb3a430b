package import Domain
internal import SQLite

/// An AWS account as the register knows it.
package struct AccountRow: Equatable, Sendable {
    /// The name by which people call it here: `main`.
    package var alias: String
    /// 12 digits; `nil` while they are not known.
    package var number: String?
    /// What people call it; `nil` if nothing was said.
    package var title: String?
    /// The team that answers for what lies in it; `nil` if none was said.
    package var team: String?
    /// Its last day, which may be ahead; `nil` if it is not closed.
    package var closed: CivilDay?
    /// How many services in use lie in it, those with a last day left out.
    package var services: Int
}

extension Store {
    /// Every account by alias, closed ones included.
    ///
    /// - Throws: `SQLiteError`.
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
