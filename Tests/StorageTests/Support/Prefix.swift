import SQLite

@testable import Storage

extension Store {
    /// A register that was built from nothing but the first entries of this ledger.
    func replayingFirst(_ entries: Int) throws -> Store {
        let other = try Store.inMemory()
        try other.connection.transaction {
            try connection.forEach("SELECT sha256, kind, body FROM document") { row in
                try other.connection.execute(
                    """
                    INSERT INTO document (sha256, kind, body)
                    VALUES (\(try row.text(0)), \(try row.text(1)), \(try row.text(2)))
                    """)
            }
            try forEachLine { seq, line, hash in
                guard seq <= entries else { return }
                try other.connection.execute(
                    "INSERT INTO ledger (seq, line, hash) VALUES (\(seq), \(line), \(hash))")
            }
            try other.rebuildRegister()
        }
        return other
    }
}
