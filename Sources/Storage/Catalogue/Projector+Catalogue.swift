internal import Domain
internal import SQLite

/// Packs that were imported, and what of the adopted one was taken in by name.
extension Projector {
    func apply(_ fact: CatalogueImported, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO pack_import (entry, pack, version, extends, sha256, overlay)
            VALUES (\(entry.seq), \(fact.pack), \(fact.version), \(fact.extends), \(fact.sha256),
                    \(fact.overlay))
            """)
    }

    func apply(_ fact: ControlIncluded, _ entry: LedgerEntry) throws {
        if try endExclusion(fact, entry) { return }
        try connection.execute(
            """
            INSERT INTO inclusion (scope, entry) VALUES (\(fact.scope), \(entry.seq))
            ON CONFLICT (scope) DO UPDATE SET entry = excluded.entry
            """)
        try noteChange(
            entry, 0, "included", fact.scope, from: nil, to: "in force", reason: fact.reason,
            approver: fact.approvedBy)
        try touchEverySubject()
    }

    /// What was taken in by mistake is in force no longer, from the withdrawal on.
    func withdrawInclusion(_ scope: String, _ mistaken: Int, _ entry: LedgerEntry) throws {
        try connection.execute("DELETE FROM inclusion WHERE entry = \(mistaken)")
        try noteChange(
            entry, 0, "included", scope, from: "in force", to: nil,
            reason: entry.withdrawalReason)
        try touchEverySubject()
    }

    /// The ids of controls and duties that were taken in by name.
    func inclusions() throws -> Set<String> {
        Set(
            try connection.query("SELECT scope FROM inclusion") {
                row throws(SQLiteError) in TaskScope(try row.text(0))
            }.compactMap(\.packID))
    }
}
