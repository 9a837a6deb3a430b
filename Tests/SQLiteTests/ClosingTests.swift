import Foundation
import SQLite
import Testing

@Suite struct ClosingTests {
    @Test func aClosedConnectionRefusesEverything() throws {
        let connection = try Connection(.memory)
        try connection.execute("CREATE TABLE t (x)")
        try connection.close()
        #expect(throws: SQLiteError.self) { try connection.execute("SELECT 1") }
        #expect(throws: SQLiteError.self) { try connection.run(script: "SELECT 1") }
        #expect(throws: SQLiteError.self) { try connection.transaction {} }
        #expect(throws: SQLiteError.self) { try connection.attach("/a", as: "a", mode: .create) }
        #expect(throws: SQLiteError.self) {
            try connection.withBlob(table: "t", column: "x", rowID: 1) { _ in }
        }
        #expect(throws: SQLiteError.self) { try connection.backup(to: try Connection(.memory)) }
        #expect(throws: SQLiteError.self) { try Connection(.memory).backup(to: connection) }
        #expect(connection.changes == 0)
        #expect(connection.lastInsertedRowID == 0)
        #expect(!connection.isInTransaction)
        connection.interrupt()
    }

    @Test func closingTwiceIsHarmless() throws {
        let connection = try Connection(.memory)
        try connection.close()
        try connection.close()
    }

    @Test func closingInsideALoopIsRefusedAndTheLoopGoesOn() throws {
        let connection = try Connection(.memory)
        try connection.run(script: "CREATE TABLE t (x); INSERT INTO t VALUES (1), (2), (3)")
        var seen: [Int] = []
        try connection.forEach("SELECT x FROM t") { row in
            seen.append(try row.int(0))
            let error = #expect(throws: SQLiteError.self) { try connection.close() }
            #expect(error?.isBusy == true)
        }
        #expect(seen == [1, 2, 3])
        #expect(connection.interruptHandle.interrupt())
        try connection.close()
    }

    @Test func aConnectionThatGoesClosesItsFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        var connection: Connection? = try Connection(.file(path))
        try connection?.execute("CREATE TABLE t (x)")
        #expect(openFiles().contains(path))
        connection = nil
        #expect(!openFiles().contains(path))
    }

    /// What this process has open; some of it may be gone again before it can be asked for.
    private func openFiles() -> [String] {
        (0..<1024).compactMap { descriptor in
            guard let target = realpath("/proc/self/fd/\(descriptor)", nil) else { return nil }
            defer { free(target) }
            return String(cString: target)
        }
    }
}
