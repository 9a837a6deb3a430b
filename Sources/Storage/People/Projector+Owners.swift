internal import Domain
internal import SQLite

/// Who answers for what, and people who leave or move.
extension Projector {
    func apply(_ fact: OwnerSet, _ entry: LedgerEntry) throws {
        let since = max(fact.from ?? entry.day, entry.day)
        let before = try owner(of: fact.scope, on: since)
        try connection.execute(
            """
            INSERT INTO owner_setting (entry, scope, owner, since, reason)
            VALUES (\(entry.seq), \(fact.scope), \(fact.owner), \(since), \(fact.reason))
            """)
        try noteChange(
            entry, 0, "owner", fact.scope, from: before, to: Self.words(fact.owner, since, entry),
            reason: fact.reason)
    }

    /// What was said by mistake counts no more from its withdrawal on: the word before does.
    func withdrawOwner(_ earlier: OwnerSet, _ mistaken: Int, _ entry: LedgerEntry) throws {
        let since = try connection.first(
            """
            UPDATE owner_setting SET withdrawn = \(entry.day) WHERE entry = \(mistaken)
            RETURNING since
            """
        ) { row throws(SQLiteError) in try row.day(0) }
        let after = try owner(of: earlier.scope, on: max(since ?? entry.day, entry.day))
        try noteChange(
            entry, 0, "owner", earlier.scope, from: earlier.owner, to: after,
            reason: entry.withdrawalReason)
    }

    private func owner(of scope: String, on day: CivilDay) throws -> String? {
        try connection.first(
            """
            SELECT owner FROM owner_setting WHERE scope = \(scope) AND since <= \(day)
              AND (withdrawn IS NULL OR withdrawn > \(day))
            ORDER BY since DESC, entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in try row.text(0) }
    }

    private static func words(_ value: String, _ since: CivilDay, _ entry: LedgerEntry) -> String {
        since == entry.day ? value : "\(value) from \(since) on"
    }

    func apply(_ fact: PersonLeft, _ entry: LedgerEntry) throws {
        try note(
            PersonChange(fact.person, "left", fact.from, team: nil), fact.successor, fact.reason,
            entry)
    }

    func apply(_ fact: PersonMoved, _ entry: LedgerEntry) throws {
        try note(
            PersonChange(fact.person, "moved", fact.from, team: fact.team), fact.successor,
            fact.reason, entry)
    }

    private struct PersonChange {
        let person: String
        let kind: String
        let from: CivilDay
        let team: String?

        init(_ person: String, _ kind: String, _ from: CivilDay, team: String?) {
            (self.person, self.kind, self.from, self.team) = (person, kind, from, team)
        }
    }

    private func note(
        _ change: PersonChange, _ successor: String?, _ reason: String?, _ entry: LedgerEntry
    ) throws {
        let since = max(change.from, entry.day)
        try connection.execute(
            """
            INSERT INTO person_change (entry, person, kind, since, team)
            VALUES (\(entry.seq), \(change.person), \(change.kind), \(since), \(change.team))
            """)
        try noteChange(
            entry, 0, "person-\(change.kind)", change.person, from: nil,
            to: [change.team, "from \(since) on", successor.map { "handed over to \($0)" }]
                .compactMap(\.self).joined(separator: ", "), reason: reason)
    }

    func withdrawPersonChange(_ mistaken: Int) throws {
        try connection.execute("DELETE FROM person_change WHERE entry = \(mistaken)")
    }
}
