internal import Domain
internal import SQLite

/// AWS accounts.
extension Projector {
    func apply(_ fact: AccountRegistered, _ entry: LedgerEntry) throws {
        let organization = try subject("org")
        let id = try addSubject("account", fact.alias, parent: organization, entry)
        try connection.execute(
            """
            INSERT INTO account (id, number, title, team)
            VALUES (\(id), \(fact.number), \(fact.title), \(try team(fact.team)))
            """)
        try keepDays(ofAccount: id, from: entry.day)
        dirty.formUnion([id, organization])
    }

    func apply(_ fact: AccountChanged, _ entry: LedgerEntry) throws {
        let id = try subject(fact.alias)
        let before = try connection.first(
            """
            SELECT number, account.title, team.name FROM account
            LEFT JOIN team ON team.id = account.team WHERE account.id = \(id)
            """
        ) { row throws(SQLiteError) in
            (try row.optionalText(0), try row.optionalText(1), try row.optionalText(2))
        }
        var position = 0
        func change(_ kind: String, _ old: String?, _ new: String?) throws {
            guard let new, new != old else { return }
            try noteChange(entry, position, kind, fact.alias, from: old, to: new)
            position += 1
        }
        try change("account-number", before?.0, fact.number)
        try change("title", before?.1, fact.title)
        try change("team", before?.2, fact.team)
        try connection.execute(
            """
            UPDATE account SET number = coalesce(\(fact.number), number),
                title = coalesce(\(fact.title), title),
                team = coalesce(\(try team(fact.team)), team)
            WHERE id = \(id)
            """)
        try keepDays(ofAccount: id, from: entry.day)
    }

    /// Keeps who answers for an account from a day on, as its row says it now.
    func keepDays(ofAccount id: Int64, from day: CivilDay) throws {
        try connection.execute(
            """
            INSERT INTO account_days (account, since, team)
            SELECT account.id, \(day), team.name
            FROM account LEFT JOIN team ON team.id = account.team
            WHERE account.id = \(id) AND NOT EXISTS (
                SELECT 1 FROM account_days AS newest WHERE newest.account = account.id
                  AND newest.team IS team.name AND newest.since = (
                    SELECT max(since) FROM account_days WHERE account = newest.account))
            ON CONFLICT (account, since) DO UPDATE SET team = excluded.team
            """)
    }

    func apply(_ fact: AccountClosed, _ entry: LedgerEntry) throws {
        let id = try subject(fact.alias)
        let last = max(fact.on, entry.day)
        try connection.execute("UPDATE account SET closed = \(last) WHERE id = \(id)")
        try noteChange(
            entry, 0, "account-closed", fact.alias, from: nil, to: "\(last)", reason: fact.reason,
            approver: fact.approvedBy)
        dirty.formUnion([id, try subject("org")])
    }
}
