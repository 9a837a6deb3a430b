internal import SQLite

extension Recorder {
    /// Whether something stands already as it is to be set: a second entry would say nothing.
    func stands(_ query: SQL) throws -> Bool {
        try connection.first(query) { _ in true } ?? false
    }

    /// The entry by which something stands already as it is to be set, if one does.
    func standingEntry(_ query: SQL) throws -> Int? {
        try connection.first(query) { row throws(SQLiteError) in try row.int(0) }
    }
}
