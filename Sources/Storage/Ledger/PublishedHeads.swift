package import Domain
internal import SQLite

/// A head that was made known elsewhere, as the ledger tells it.
package struct PublishedHead: Equatable, Sendable {
    /// The entry that tells it.
    package var entry: Int
    /// The day of that entry.
    package var day: CivilDay
    /// The hash that was made known: 64 hex digits.
    package var head: String
    /// The entry whose hash it is.
    package var seq: Int
    /// Where: a commit, a mail to the auditor, an object-lock bucket.
    package var place: String
    /// The digest of the receipt.
    package var receipt: String?
}

extension Store {
    /// The heads that were made known elsewhere, in the order of the entries that tell it.
    ///
    /// - Parameter newest: Only so many of the newest; all if absent.
    /// - Returns: Those whose entry is in the ledger.
    /// - Throws: ``LedgerFault``, `SQLiteError`.
    package func publishedHeads(newest: Int? = nil) throws -> [PublishedHead] {
        let told = try connection.query(
            """
            SELECT entry, head, at, receipt FROM published_head
            ORDER BY entry DESC LIMIT \(newest ?? -1)
            """
        ) { row throws(SQLiteError) in
            (try row.int(0), try row.text(1), try row.text(2), try row.optionalText(3))
        }
        return try told.reversed().compactMap { seq, head, place, receipt in
            guard let entry = try entry(seq), let known = try entryOfHead(head) else { return nil }
            return PublishedHead(
                entry: seq, day: entry.day, head: head, seq: known, place: place, receipt: receipt)
        }
    }

    /// The head that was published last.
    ///
    /// - Throws: ``LedgerFault``, `SQLiteError`.
    package func lastPublishedHead() throws -> PublishedHead? {
        try publishedHeads(newest: 1).last
    }

    /// The entry whose line has a hash.
    ///
    /// - Throws: `SQLiteError`.
    package func entryOfHead(_ hash: String) throws -> Int? {
        try connection.first("SELECT seq FROM ledger WHERE hash = \(hash) ORDER BY seq DESC") {
            row throws(SQLiteError) in try row.int(0)
        }
    }

    /// The entries that tell of a published head, by the digest of its receipt.
    ///
    /// - Throws: `SQLiteError`.
    package func receipts() throws -> [String: [Int]] {
        let rows = try connection.query(
            "SELECT receipt, entry FROM published_head WHERE receipt IS NOT NULL ORDER BY entry"
        ) { row throws(SQLiteError) in (try row.text(0), try row.int(1)) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
}
