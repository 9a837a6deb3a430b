import SQLite
import Testing

@Suite struct ScriptTests {
    let connection: Connection

    init() throws {
        connection = try Connection(.memory)
    }

    @Test func eachStatementMayNeedTheOneBefore() throws {
        try connection.run(
            script: """
                -- Why: a comment first.
                CREATE TABLE t (x TEXT);  -- with a ; in a comment
                INSERT INTO t VALUES ('a;b');
                /* between */
                CREATE TRIGGER law AFTER INSERT ON t BEGIN DELETE FROM t; SELECT 1; END;
                SELECT * FROM t;
                """)
        #expect(try connection.query("SELECT x FROM t") { row in try row.text(0) } == ["a;b"])
    }

    @Test(arguments: ["", "\n", "-- nothing", "/* open", ";;;"])
    func anEmptyScriptDoesNothing(script: String) throws {
        try connection.run(script: script)
    }

    @Test func anErrorNamesItsStatementAndLeavesWhatRanBefore() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.run(
                script: "CREATE TABLE t (x);\nINSERT INTO missing VALUES (1);\nCREATE TABLE u (x);")
        }
        #expect(error?.sql == "INSERT INTO missing VALUES (1);")
        #expect(error?.message == "no such table: missing")
        let tables = try connection.query("SELECT name FROM sqlite_schema") { row in
            try row.text(0)
        }
        #expect(tables == ["t"])
    }

    @Test func anErrorWhileRunningNamesItsStatementToo() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.run(
                script: "CREATE TABLE t (x NOT NULL); INSERT INTO t VALUES (NULL); SELECT 1")
        }
        #expect(error?.sql == "INSERT INTO t VALUES (NULL);")
        #expect(error?.isConstraint == true)
    }

    @Test func insideATransactionAnErrorLeavesNothing() throws {
        #expect(throws: SQLiteError.self) {
            try connection.transaction {
                try connection.run(script: "CREATE TABLE t (x); INSERT INTO missing VALUES (1)")
            }
        }
        #expect(try connection.first("SELECT count(*) FROM sqlite_schema") { try $0.int(0) } == 0)
    }
}
