internal import SQLite

/// The names that controls can be asked for by.
package struct ControlIndex: Equatable, Sendable {
    /// Ids of the adopted pack's controls, in alphabetical order.
    package var names: [String]
    /// The categories of those controls, each once, in alphabetical order.
    package var categories: [String]
    /// Ids of the frameworks that ask for controls, each once, in alphabetical order.
    package var frameworks: [String]
}

extension Store {
    /// The names that the adopted pack brings.
    ///
    /// - Throws: `SQLiteError`.
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
