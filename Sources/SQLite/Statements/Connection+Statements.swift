extension Connection {
    /// Runs one statement to its end; rows that it gives are passed over.
    ///
    /// - Throws: What SQLite refuses, with the statement and without its values.
    package func execute(_ sql: SQL) throws(SQLiteError) {
        let statement = try lease(sql)
        defer { statements.giveBack(statement) }
        while try statement.step() {}
    }

    /// Collects one value per row.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - row: Reads a row. To throw only ``SQLiteError`` from it, write
    ///     `{ row throws(SQLiteError) in … }`.
    /// - Returns: The values, in the order of the rows.
    /// - Throws: What SQLite refuses, and what `row` throws.
    package func query<T>(
        _ sql: SQL, _ row: (Row) throws(SQLiteError) -> T
    ) throws(SQLiteError) -> [T] {
        let statement = try lease(sql)
        defer { statements.giveBack(statement) }
        var values: [T] = []
        while try statement.step() { values.append(try row(Row(statement))) }
        return values
    }

    /// Collects one value per row, by a closure that may throw errors of its own.
    package func query<T>(_ sql: SQL, _ row: (Row) throws -> T) throws -> [T] {
        var values: [T] = []
        try forEach(sql) { values.append(try row($0)) }
        return values
    }

    /// Reads the first row.
    ///
    /// - Parameters:
    ///   - sql: The statement. Further rows are not read.
    ///   - row: Reads the row.
    /// - Returns: The value, or `nil` if there is no row.
    /// - Throws: What SQLite refuses, and what `row` throws.
    package func first<T>(
        _ sql: SQL, _ row: (Row) throws(SQLiteError) -> T
    ) throws(SQLiteError) -> T? {
        let statement = try lease(sql)
        defer { statements.giveBack(statement) }
        guard try statement.step() else { return nil }
        let value = try row(Row(statement))
        try statement.finish()
        return value
    }

    /// Reads the first row, by a closure that may throw errors of its own.
    package func first<T>(_ sql: SQL, _ row: (Row) throws -> T) throws -> T? {
        let statement = try lease(sql)
        defer { statements.giveBack(statement) }
        guard try statement.step() else { return nil }
        let value = try row(Row(statement))
        try statement.finish()
        return value
    }

    /// Hands over row after row, without collecting them.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - row: Called once per row. An error from it ends the run.
    /// - Throws: What SQLite refuses, and what `row` throws.
    package func forEach(_ sql: SQL, _ row: (Row) throws -> Void) throws {
        let statement = try lease(sql)
        defer { statements.giveBack(statement) }
        while try statement.step() { try row(Row(statement)) }
    }

    /// A statement with its values set, to be given back after use.
    private func lease(_ sql: SQL) throws(SQLiteError) -> Statement {
        let statement = try statements.take(sql.text, in: try ready())
        do {
            try statement.bind(sql.bindings)
        } catch {
            statements.giveBack(statement)
            throw error
        }
        return statement
    }
}
