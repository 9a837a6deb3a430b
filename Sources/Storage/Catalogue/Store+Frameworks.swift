internal import SQLite

extension Store {
    /// The frameworks that ask for a task series, by its number: those of any control it covers.
    package func frameworksBySeries() throws -> [Int64: [String]] {
        let rows = try connection.query(
            """
            SELECT DISTINCT series.id, framework FROM series JOIN checklist_item USING (checklist)
            JOIN control ON control.id = checklist_item.control
            JOIN mapping_framework USING (mapping) ORDER BY series.id, framework
            """
        ) { row throws(SQLiteError) in (try row.int64(0), try row.text(1)) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
}
