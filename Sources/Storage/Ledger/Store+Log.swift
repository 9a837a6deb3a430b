internal import Catalogue
internal import Domain
internal import SQLite

extension Store {
    /// One entry of the ledger.
    ///
    /// - Throws: ``LedgerFault``, `SQLiteError`.
    package func entry(_ seq: Int) throws -> LedgerEntry? {
        let line = try connection.first("SELECT line FROM ledger WHERE seq = \(seq)") {
            row throws(SQLiteError) in try row.text(0)
        }
        return try line.map { try LedgerEntry(line: $0) }
    }

    /// Walks through the ledger's lines as they are stored, in order.
    ///
    /// - Parameters:
    ///   - newestFirst: From the newest one back.
    ///   - receive: Takes the seq, the exact line and its stored hash.
    /// - Throws: What the receiver throws, `SQLiteError`.
    package func forEachLine(
        newestFirst: Bool = false,
        _ receive: (_ seq: Int, _ line: String, _ hash: String) throws -> Void
    ) throws {
        let order: SQL = newestFirst ? "DESC" : "ASC"
        try connection.forEach("SELECT seq, line, hash FROM ledger ORDER BY seq \(order)") { row in
            try receive(try row.int(0), try row.text(1), try row.text(2))
        }
    }

    /// Which entries were withdrawn, and by which.
    package func withdrawals() throws -> [Int: Int] {
        let rows = try connection.query("SELECT withdrawn, entry FROM withdrawal") {
            row throws(SQLiteError) in (try row.int(0), try row.int(1))
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}
