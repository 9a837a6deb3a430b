import SQLite
import Testing

/// What every connection refuses, whatever the file it opens.
@Suite struct HardeningTests {
    let connection: Connection

    init() throws {
        connection = try Connection(.memory)
    }

    @Test(arguments: [
        ("foreign_keys", 1), ("recursive_triggers", 1), ("cell_size_check", 1),
        ("trusted_schema", 0),
    ])
    func everyConnectionIsSet(pragma: String, expected: Int) throws {
        #expect(try connection.pragma(pragma) == expected)
    }

    @Test func foreignKeysAreEnforced() throws {
        try connection.run(
            script: "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id))")
        let error = #expect(throws: SQLiteError.self) {
            try connection.execute("INSERT INTO b VALUES (7)")
        }
        #expect(error?.isConstraint == true)
    }

    @Test func theSchemaCannotBeWrittenAsATable() throws {
        try connection.run(script: "CREATE TABLE t (x); PRAGMA writable_schema = ON")
        #expect(throws: SQLiteError.self) {
            try connection.execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE t (y)'")
        }
    }

    @Test func theJournalCannotBeSwitchedOff() throws {
        let folder = try TemporaryFolder()
        let connection = try Connection(.file(folder.file("a.db")))
        try connection.run(script: "PRAGMA journal_mode = OFF")
        #expect(try connection.pragma("journal_mode") == "delete")
    }

    @Test(arguments: [
        #"SELECT "no such name""#,
        #"CREATE TABLE t (x CHECK (x <> "no such name"))"#,
    ])
    func aMisspeltNameIsNoText(statement: String) throws {
        #expect(throws: SQLiteError.self) { try connection.run(script: statement) }
    }

    @Test func codeCannotBeLoaded() throws {
        #expect(throws: SQLiteError.self) {
            try connection.execute("SELECT load_extension('libm.so.6')")
        }
    }

    /// The schema must do with text and date functions: `json_valid` counts as unsafe.
    @Test(arguments: [
        "CREATE TABLE t (x TEXT CHECK (json_valid(x))) STRICT",
        """
        CREATE TABLE t (x TEXT) STRICT;
        CREATE TRIGGER law BEFORE INSERT ON t WHEN NOT json_valid(new.x)
        BEGIN SELECT RAISE(ABORT, 'not JSON'); END
        """,
    ])
    func jsonFunctionsFailInsideTheSchema(schema: String) throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.run(script: schema)
            try connection.execute("INSERT INTO t VALUES ('{}')")
        }
        #expect(error?.message == "unsafe use of json_valid()")
    }

    @Test func jsonFunctionsWorkInAStatement() throws {
        let kind = try connection.first("SELECT json_type(\("[]"))") { row in try row.text(0) }
        #expect(kind == "array")
    }

    @Test func textAndDateFunctionsWorkInsideTheSchema() throws {
        try connection.run(
            script: """
                CREATE TABLE t (
                    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
                    name TEXT NOT NULL CHECK (name = lower(name) AND length(name) > 0)
                ) STRICT;
                CREATE TRIGGER law BEFORE INSERT ON t WHEN new.day > date('2026-12-31')
                BEGIN SELECT RAISE(ABORT, 'too late'); END
                """)
        try connection.execute("INSERT INTO t VALUES ('2026-03-31', 'a')")
        let error = #expect(throws: SQLiteError.self) {
            try connection.execute("INSERT INTO t VALUES ('2027-01-01', 'a')")
        }
        #expect(error?.message == "too late")
    }

    @Test(arguments: [("2026-02-28", true), ("2026-02-31", false), ("2026-2-3", false)])
    func onlyADateMovedByZeroDaysIsChecked(day: String, isDay: Bool) throws {
        let (plain, moved) = try #require(
            try connection.first("SELECT \(day) IS date(\(day)), \(day) IS date(\(day), '+0 days')")
            { row in (try row.bool(0), try row.bool(1)) })
        #expect(moved == isDay)
        #expect(plain == (isDay || day == "2026-02-31"))
    }

    /// Without recursive triggers REPLACE deletes the old row behind the law's back.
    @Test(arguments: [("ON", "never deleted"), ("OFF", nil)])
    func replaceObeysDeleteTriggersOnlyWithRecursiveTriggers(
        setting: String, refusal: String?
    ) throws {
        try connection.run(
            script: """
                PRAGMA recursive_triggers = \(setting);
                CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT);
                CREATE TRIGGER law BEFORE DELETE ON t
                BEGIN SELECT RAISE(ABORT, 'never deleted'); END;
                INSERT INTO t VALUES (1, 'first');
                """)
        var message: String?
        do {
            try connection.execute("REPLACE INTO t VALUES (1, 'second')")
        } catch {
            message = error.message
        }
        #expect(message == refusal)
        let kept = try connection.first("SELECT x FROM t") { row in try row.text(0) }
        #expect(kept == (refusal == nil ? "second" : "first"))
    }
}
