internal import SQLite

/// The names that controls can be asked for by.
package struct ControlIndex: Equatable, Sendable {
    package var names: [String]
    package var categories: [String]
    package var frameworks: [String]
}

extension Store {
    package func controlIndex() throws -> ControlIndex {
        func names(_ sql: SQL) throws -> [String] {
            try connection.query(sql) { row throws(SQLiteError) in try row.text(0) }
        }
        return ControlIndex(
            names: try names("SELECT name FROM control WHERE in_pack ORDER BY name"),
            categories: try names("SELECT DISTINCT category FROM control WHERE in_pack ORDER BY 1"),
            frameworks: try names(
                """
                SELECT DISTINCT framework FROM mapping_framework JOIN control USING (mapping)
                WHERE in_pack ORDER BY 1
                """))
    }
}
