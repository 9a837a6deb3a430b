internal import Domain
internal import SQLite

extension Projector {
    func apply(_ fact: EvidenceAdded, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO evidence (id, sha256, size, media_type, file_name, collected_on, valid_until)
            VALUES (\(entry.seq), \(fact.sha256), \(fact.size), \(fact.mediaType),
                    \(fact.fileName), \(fact.collectedOn), \(fact.validUntil))
            """)
    }
}
