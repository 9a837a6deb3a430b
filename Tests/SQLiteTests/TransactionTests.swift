import SQLite
import Testing

@Suite struct TransactionTests {
    struct Refusal: Error {}

    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(.file(folder.file("a.db")))
        try connection.run(script: "CREATE TABLE t (x UNIQUE)")
    }

    private func values() throws -> [Int] {
        try connection.query("SELECT x FROM t ORDER BY x") { try $0.int(0) }
    }

    private func insert(_ value: Int) throws {
        try connection.execute("INSERT INTO t VALUES (\(value))")
    }

    @Test(arguments: [TransactionKind.deferred, .immediate])
    func whatReturnsIsKept(kind: TransactionKind) throws {
        let result = try connection.transaction(kind) {
            #expect(connection.isInTransaction)
            try insert(1)
            return "done"
        }
        #expect(result == "done")
        #expect(!connection.isInTransaction)
        #expect(try values() == [1])
    }

    @Test(arguments: [TransactionKind.deferred, .immediate])
    func whatThrowsIsTakenBack(kind: TransactionKind) throws {
        #expect(throws: Refusal.self) {
            try connection.transaction(kind) {
                try insert(1)
                throw Refusal()
            }
        }
        #expect(!connection.isInTransaction)
        #expect(try values() == [])
    }

    @Test func anErrorOfAStatementIsTheOneThrown() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.transaction {
                try insert(1)
                try insert(1)
            }
        }
        #expect(error?.isConstraint == true)
        #expect(try values() == [])
    }

    @Test func anInnerFailureThatIsCaughtLeavesTheOuterWork() throws {
        try connection.transaction {
            try insert(1)
            #expect(throws: Refusal.self) {
                try connection.transaction {
                    try insert(2)
                    try connection.transaction { try insert(3) }
                    throw Refusal()
                }
            }
            try connection.transaction { try insert(4) }
        }
        #expect(try values() == [1, 4])
    }

    /// A savepoint left open by the innermost would be mistaken for the middle one.
    @Test func twoFailuresInARowEachTakeTheirOwnWorkBack() throws {
        try connection.transaction {
            try insert(1)
            do {
                try connection.transaction {
                    try insert(2)
                    #expect(throws: Refusal.self) {
                        try connection.transaction { throw Refusal() }
                    }
                    throw Refusal()
                }
            } catch is Refusal {
                try insert(3)
            }
        }
        #expect(try values() == [1, 3])
    }

    @Test func anOuterFailureTakesTheInnerWorkBack() throws {
        #expect(throws: Refusal.self) {
            try connection.transaction {
                try connection.transaction { try insert(1) }
                throw Refusal()
            }
        }
        #expect(try values() == [])
    }

    @Test func aCommitThatFailsTakesEverythingBack() throws {
        try connection.run(
            script: """
                CREATE TABLE p (id INTEGER PRIMARY KEY);
                CREATE TABLE c (p_id REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED);
                """)
        let error = #expect(throws: SQLiteError.self) {
            try connection.transaction {
                try insert(1)
                try connection.execute("INSERT INTO c VALUES (9)")
            }
        }
        #expect(error?.isConstraint == true)
        #expect(!connection.isInTransaction)
        #expect(try values() == [])
    }

    /// As it does by itself when the disk is full: what follows would be kept, alone.
    @Test func afterSQLiteRolledBackNothingMoreIsWritten() throws {
        try insert(1)
        let error = #expect(throws: SQLiteError.self) {
            try connection.transaction {
                try insert(2)
                let cause = try refusal {
                    try connection.transaction {
                        try connection.execute("INSERT OR ROLLBACK INTO t VALUES (1)")
                    }
                }
                #expect(cause.isConstraint)
                #expect(!connection.isInTransaction)
                _ = try refusal { try insert(3) }
                _ = try refusal { try connection.run(script: "INSERT INTO t VALUES (4)") }
                _ = try refusal { try connection.transaction { try insert(5) } }
            }
        }
        #expect(error?.message == "the transaction has been rolled back, and nothing of it is kept")
        #expect(try values() == [1])
        try connection.transaction { try insert(6) }
        #expect(try values() == [1, 6])
    }

    @Test func closingInTheMiddleLeavesNothing() throws {
        #expect(throws: SQLiteError.self) {
            try connection.transaction {
                try insert(1)
                try connection.close()
            }
        }
        let reopened = try Connection(.file(folder.file("a.db")), mode: .readOnly)
        #expect(try reopened.first("SELECT count(*) FROM t") { try $0.int(0) } == 0)
    }

    /// The files are copied as they stand on the disk, which holds pages of the transaction.
    @Test(arguments: [("delete", "-journal"), ("wal", "-wal")])
    func aPowerCutInTheMiddleLeavesNothing(journal: String, suffix: String) throws {
        try connection.run(script: "PRAGMA journal_mode = \(journal); PRAGMA cache_size = 2")
        try insert(-1)
        let sizeBefore = try folder.size(of: "a.db")
        try connection.transaction {
            try connection.execute(
                """
                WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
                INSERT INTO t SELECT i FROM n
                """)
            try folder.copy("a.db", suffixes: ["", suffix], to: "cut.db")
        }
        let isSpilled = try folder.size(of: "cut.db") + folder.size(of: "cut.db" + suffix)
        #expect(isSpilled > sizeBefore + 100_000)
        let cut = try Connection(.file(folder.file("cut.db")), mode: .readWrite)
        #expect(try cut.query("SELECT x FROM t") { try $0.int(0) } == [-1])
        #expect(try cut.first("PRAGMA integrity_check") { try $0.text(0) } == "ok")
        #expect(try values().count == 20_002)
    }
}
