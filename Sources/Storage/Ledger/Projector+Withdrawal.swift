internal import Domain
internal import SQLite

extension Projector {
    func apply(_ fact: EntryWithdrawn, _ entry: LedgerEntry) throws {
        let line = try connection.first("SELECT line FROM ledger WHERE seq = \(fact.entry)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard let line else { throw Refusal("There is no entry \(fact.entry).") }
        try connection.execute(
            """
            INSERT INTO withdrawal (entry, withdrawn, reason)
            VALUES (\(entry.seq), \(fact.entry), \(fact.reason))
            """)
        guard let earlier = try LedgerEntry(line: line).fact.payload as? any WithdrawableFact else {
            throw Refusal("Entry \(fact.entry) cannot be withdrawn.")
        }
        try earlier.withdraw(fact.entry, from: self, entry)
    }
}
