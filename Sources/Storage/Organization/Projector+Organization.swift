internal import Catalogue
internal import Domain
internal import SQLite

/// Organization, catalogue, policies, teams and owners.
extension Projector {
    func apply(_ fact: OrganizationCreated, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO organization (id, uuid, name, time_zone, rules, created_on)
            VALUES (1, \(fact.id), \(fact.name), \(fact.timeZone), \(fact.rules), \(entry.day))
            """)
        dirty.insert(try addSubject("organization", "org", parent: nil, entry))
    }

    func apply(_ fact: RulesAdopted, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO rules_adoption (entry, rules, adopted)
            VALUES (\(entry.seq), \(fact.rules), \(entry.day))
            """)
        let before = try connection.first("SELECT rules FROM organization") {
            row throws(SQLiteError) in try row.int(0)
        }
        try noteChange(
            entry, 0, "rules", "org", from: before.map { "\($0)" }, to: "\(fact.rules)")
    }

    func apply(_ fact: PolicySet, _ entry: LedgerEntry) throws {
        let before = try connection.first("SELECT value FROM policy WHERE name = \(fact.policy)") {
            row throws(SQLiteError) in try row.text(0)
        }
        try connection.execute(
            """
            INSERT INTO policy (name, value, entry)
            VALUES (\(fact.policy), \(fact.value), \(entry.seq))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value, entry = excluded.entry
            """)
        try noteChange(
            entry, 0, "policy", fact.policy, from: before, to: fact.value, reason: fact.reason,
            approver: fact.approvedBy)
    }
}
