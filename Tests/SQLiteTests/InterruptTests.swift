import Foundation
import SQLite
import Testing

@Suite struct InterruptTests {
    /// Would run for years.
    static let endless: SQL = """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n)
        SELECT count(*) FROM n
        """

    /// Interrupts until told to stop: before the statement runs it is of no effect.
    private func interrupting<T>(
        _ connection: Connection, _ body: () throws -> T
    ) rethrows -> T {
        let handle = connection.interruptHandle
        let stop = DispatchSemaphore(value: 0)
        let thread = OtherThread {
            while stop.wait(timeout: .now() + .milliseconds(5)) == .timedOut {
                handle.interrupt()
            }
        }
        defer {
            stop.signal()
            thread.join()
        }
        return try body()
    }

    @Test func anotherThreadStopsALongStatement() throws {
        let connection = try Connection(.memory)
        let error = interrupting(connection) {
            #expect(throws: SQLiteError.self) { try connection.execute(Self.endless) }
        }
        #expect(error?.isInterrupted == true)
        #expect(try connection.first("SELECT 1") { try $0.int(0) } == 1)
    }

    @Test func aStoppedWriteTakesItsTransactionBack() throws {
        let connection = try Connection(.memory)
        try connection.run(script: "CREATE TABLE t (x)")
        let error = #expect(throws: SQLiteError.self) {
            try connection.transaction {
                try connection.execute("INSERT INTO t VALUES (1)")
                let error = try interrupting(connection) {
                    try refusal { try connection.execute("INSERT INTO t \(Self.endless)") }
                }
                #expect(error.isInterrupted)
            }
        }
        #expect(error != nil)
        #expect(!connection.isInTransaction)
        #expect(try connection.first("SELECT count(*) FROM t") { try $0.int(0) } == 0)
    }

    @Test func interruptingFromInsideEndsTheRows() throws {
        let connection = try Connection(.memory)
        var seen = 0
        let error = #expect(throws: SQLiteError.self) {
            try connection.forEach(
                "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
            ) { _ in
                seen += 1
                if seen == 3 { connection.interrupt() }
            }
        }
        #expect(error?.isInterrupted == true)
        #expect(seen == 3)
    }

    @Test func aHandleOutlivesItsConnection() throws {
        let connection = try Connection(.memory)
        let handle = connection.interruptHandle
        #expect(handle.interrupt())
        try connection.close()
        #expect(!handle.interrupt())
        var short: Connection? = try Connection(.memory)
        let orphan = try #require(short?.interruptHandle)
        short = nil
        #expect(!orphan.interrupt())
    }

    @Test func closingWhileAnotherThreadInterruptsIsSafe() throws {
        for _ in 0..<200 {
            let connection = try Connection(.memory)
            let handle = connection.interruptHandle
            let thread = OtherThread {
                for _ in 0..<200 { handle.interrupt() }
            }
            try connection.close()
            thread.join()
        }
    }
}
