internal import Domain
internal import SQLite

/// Evidence whose bytes were removed.
extension Projector {
    func apply(_ fact: EvidencePurged, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO evidence_purge (evidence, entry, purged, reason, approver)
            SELECT id, \(entry.seq), \(entry.day), \(fact.reason), \(fact.approvedBy)
            FROM evidence WHERE sha256 = \(fact.sha256)
            """)
        try noteChange(
            entry, 0, "evidence-purged", String(fact.sha256.prefix(12)), from: nil, to: nil,
            reason: fact.reason, approver: fact.approvedBy)
    }
}
