import Foundation
import SQLite
import Testing

@Suite struct SQLiteErrorTests {
    let connection: Connection

    init() throws {
        connection = try Connection(.memory)
    }

    @Test func itShowsTheStatementAndTheCode() throws {
        try connection.run(script: "CREATE TABLE t (x UNIQUE); INSERT INTO t VALUES ('a')")
        let error = #expect(throws: SQLiteError.self) {
            try connection.execute("INSERT INTO t VALUES (\("a"))")
        }
        #expect(
            error?.description
                == """
                UNIQUE constraint failed: t.x (SQLite code 2067) in: INSERT INTO t VALUES (?)
                """)
        #expect(error?.code == 2067)
        #expect(error?.primaryCode == 19)
    }

    /// A statement for each way in which SQLite can refuse a value.
    @Test(
        arguments: [
            "INSERT INTO t (number) VALUES (\("secret"))",
            "INSERT INTO t (name) VALUES (\("secret"))",
            "INSERT INTO t (short) VALUES (\("secret"))",
            "INSERT INTO t (parent) VALUES (\("secret"))",
            "INSERT INTO t (law) VALUES (\("secret"))",
            "INSERT INTO t (id) VALUES (\("secret"))",
            "SELECT json_extract(\("secret"), '$')",
            "SELECT abs(\(Int.min)), \("secret")",
            "SELECT \("secret") FROM missing",
            "SELECT \("secret") LIKE 'a' ESCAPE \("secret")",
        ] as [SQL])
    func itNeverHoldsABoundValue(sql: SQL) throws {
        try connection.run(
            script: """
                CREATE TABLE p (x TEXT PRIMARY KEY) STRICT;
                CREATE TABLE t (
                    id INTEGER PRIMARY KEY,
                    number INTEGER,
                    name TEXT UNIQUE,
                    short TEXT CHECK (length(short) < 3),
                    parent TEXT REFERENCES p (x),
                    law TEXT
                ) STRICT;
                CREATE TRIGGER law BEFORE INSERT ON t WHEN new.law IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'against the law'); END;
                INSERT INTO t (name) VALUES ('secret');
                """)
        let error = try #require(
            #expect(throws: SQLiteError.self) { try connection.execute(sql) })
        #expect(error.sql == sql.text)
        for text in ["\(error)", String(reflecting: error), error.localizedDescription] {
            #expect(!text.contains("secret"))
        }
    }

    /// One primary code, and one or two extended, for each.
    @Test(arguments: [
        (5, "busy"), (517, "busy"), (19, "constraint"), (275, "constraint"), (13, "full"),
        (26, "not a database"), (11, "corrupt"), (779, "corrupt"), (8, "read-only"),
        (1032, "read-only"), (14, "cannot open"), (526, "cannot open"), (9, "interrupted"),
        (10, "I/O"), (778, "I/O"), (20, "mismatch"), (1, nil), (256, nil),
    ])
    func eachKindIsKnownByItsCode(code: Int32, kind: String?) {
        let error = SQLiteError(code: code, message: "")
        let kinds = [
            "busy": error.isBusy, "constraint": error.isConstraint, "full": error.isFull,
            "not a database": error.isNotADatabase, "corrupt": error.isCorrupt,
            "read-only": error.isReadOnly, "cannot open": error.isCannotOpen,
            "interrupted": error.isInterrupted, "I/O": error.isIOError,
            "mismatch": error.isMismatch,
        ]
        #expect(kinds.filter(\.value).map(\.key) == (kind.map { [$0] } ?? []))
    }

    @Test func aFullDatabaseIsSaidToBeFull() throws {
        try connection.run(script: "CREATE TABLE t (x); PRAGMA max_page_count = 2")
        let error = #expect(throws: SQLiteError.self) {
            try connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
        }
        #expect(error?.isFull == true)
    }

    @Test func aDamagedFileIsSaidToBeCorrupt() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        try Connection(.file(path)).run(script: "CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: 4096)
        try file.write(contentsOf: Data(repeating: 0xee, count: 4096))
        try file.close()
        let connection = try Connection(.file(path), mode: .readOnly)
        let error = #expect(throws: SQLiteError.self) {
            try connection.query("SELECT x FROM t") { try $0.int(0) }
        }
        #expect(error?.isCorrupt == true)
    }
}
