import SQLite
import Testing

@Suite struct StatementTests {
    let connection: Connection

    init() throws {
        connection = try Connection(.memory)
        try connection.run(script: "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)")
    }

    @Test func whatIsInsertedIsRead() throws {
        for name in ["ada", "bo", "cy"] {
            try connection.execute("INSERT INTO t (name) VALUES (\(name))")
            #expect(connection.changes == 1)
        }
        #expect(connection.lastInsertedRowID == 3)
        let names = try connection.query("SELECT name FROM t ORDER BY id") { row in
            try row.text(0)
        }
        #expect(names == ["ada", "bo", "cy"])
        try connection.execute("DELETE FROM t WHERE name <> \("bo")")
        #expect(connection.changes == 2)
    }

    @Test func aValueIsNeverReadAsSQL() throws {
        let name = "x'); DROP TABLE t; --"
        try connection.execute("INSERT INTO t (name) VALUES (\(name))")
        #expect(try connection.query("SELECT name FROM t") { row in try row.text(0) } == [name])
    }

    @Test func firstIsNilWithoutRowsAndStopsAfterOne() throws {
        #expect(try connection.first("SELECT name FROM t") { row in try row.text(0) } == nil)
        var calls = 0
        let first = try connection.first("SELECT value FROM json_each('[7,8,9]')") { row in
            calls += 1
            return try row.int(0)
        }
        #expect(first == 7)
        #expect(calls == 1)
    }

    @Test func rowsStreamAndAnErrorEndsThem() throws {
        struct Enough: Error {}
        var seen: [Int] = []
        #expect(throws: Enough.self) {
            // Without end: collecting it would never return.
            try connection.forEach(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
            ) { row in
                seen.append(try row.int(0))
                if seen.count == 3 { throw Enough() }
            }
        }
        #expect(seen == [1, 2, 3])
        try connection.execute("DROP TABLE t")
    }

    @Test func closuresMayThrowTheirOwnErrorsOrOnlySQLites() throws {
        struct Own: Error {}
        #expect(throws: Own.self) { try connection.query("SELECT 1") { _ in throw Own() } }
        #expect(throws: Own.self) { try connection.first("SELECT 1") { _ in throw Own() } }
        func typed() throws(SQLiteError) -> [Int] {
            try connection.query("SELECT 1 UNION SELECT 2") { row throws(SQLiteError) in
                try row.int(0)
            }
        }
        #expect(try typed() == [1, 2])
    }

    @Test func executePassesOverRows() throws {
        try connection.execute("INSERT INTO t (name) VALUES ('a'), ('b') RETURNING id")
        #expect(try connection.first("SELECT count(*) FROM t") { row in try row.int(0) } == 2)
    }

    @Test func aReturnedRowIsCommitted() throws {
        let id = try connection.first("INSERT INTO t (name) VALUES ('a') RETURNING id") { row in
            try row.int(0)
        }
        #expect(id == 1)
        #expect(!connection.isInTransaction)
        #expect(try connection.first("SELECT count(*) FROM t") { row in try row.int(0) } == 1)
    }

    /// SQLite gives the row before it checks the key; only the reset tells.
    @Test func aReturnedRowThatCannotBeCommittedThrows() throws {
        try connection.run(
            script: "CREATE TABLE u (t_id REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED)")
        let error = #expect(throws: SQLiteError.self) {
            try connection.first("INSERT INTO u VALUES (99) RETURNING t_id") { row in
                try row.int(0)
            }
        }
        #expect(error?.isConstraint == true)
        #expect(try connection.first("SELECT count(*) FROM u") { row in try row.int(0) } == 0)
    }

    /// SQLite would run the first and pass over the rest.
    @Test func aSecondStatementIsRefused() throws {
        #expect(throws: SQLiteError.self) {
            try connection.execute("INSERT INTO t (name) VALUES ('a'); DROP TABLE t")
        }
        #expect(throws: SQLiteError.self) { try connection.execute("SELECT 1; nonsense") }
        #expect(try connection.first("SELECT count(*) FROM t") { row in try row.int(0) } == 0)
    }

    @Test func aSemicolonAndACommentMayFollow() throws {
        try connection.execute("INSERT INTO t (name) VALUES ('a'); -- the end\n /* really */ ; ")
        #expect(try connection.first("SELECT count(*) FROM t") { row in try row.int(0) } == 1)
    }

    @Test(arguments: ["", "  \n", "-- nothing", ";"] as [SQL])
    func noStatementIsRefused(sql: SQL) throws {
        #expect(throws: SQLiteError.self) { try connection.execute(sql) }
    }

    @Test func aNulCharacterInAStatementIsRefused() throws {
        #expect(throws: SQLiteError.self) { try connection.execute("DELETE FROM t\0 WHERE 0") }
        #expect(throws: SQLiteError.self) { try connection.run(script: "DELETE FROM t\0; x") }
    }

    /// In quotes the `?` is a text, and every comparison with it would silently be false.
    @Test func aValueInQuotesIsRefused() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.query("SELECT id FROM t WHERE name = '\("ada")'") { row in
                try row.int(0)
            }
        }
        #expect(error?.message == "1 values for 0 places; is one in quotes?")
    }

    @Test func aPlaceWithoutAValueIsRefused() throws {
        #expect(throws: SQLiteError.self) {
            try connection.execute("DELETE FROM t WHERE name = ? AND id = \(1)")
        }
    }

    @Test func theSameStatementMayRunInsideItsOwnLoop() throws {
        try connection.execute("INSERT INTO t (name) VALUES ('a'), ('b')")
        func names(_ body: (String) throws -> Void) throws {
            try connection.forEach("SELECT name FROM t ORDER BY id") { row in
                try body(try row.text(0))
            }
        }
        var pairs: [String] = []
        try names { outer in
            // Were it one statement, it would start over for ever.
            try #require(pairs.count < 4)
            try names { inner in pairs.append(outer + inner) }
        }
        #expect(pairs == ["aa", "ab", "ba", "bb"])
    }

    @Test func aKeptStatementSeesAChangedSchema() throws {
        try connection.execute("INSERT INTO t (name) VALUES ('a')")
        func columns() throws -> [String?] {
            try connection.query("SELECT * FROM t") { row in
                try row.optionalText(1) ?? row.optionalText(2)
            }
        }
        #expect(try columns() == ["a"])
        try connection.run(
            script: "ALTER TABLE t ADD COLUMN more TEXT DEFAULT 'b'; UPDATE t SET name = NULL")
        #expect(try columns() == ["b"])
    }

    /// Some pragmas act when prepared: kept, the third would change nothing.
    @Test func aPragmaWorksEveryTime() throws {
        try connection.execute("PRAGMA foreign_keys = OFF")
        try connection.execute("PRAGMA foreign_keys = ON")
        try connection.execute("PRAGMA foreign_keys = OFF")
        #expect(try connection.pragma("foreign_keys") == 0)
    }
}
