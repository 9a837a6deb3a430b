internal import Domain
internal import SQLite

extension Projector {
    func apply(_ fact: HeadPublished, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO published_head (entry, head, at, receipt)
            VALUES (\(entry.seq), \(fact.head), \(fact.at), \(fact.receipt))
            """)
    }
}
