import Foundation
import SQLite
import Testing

@Suite struct LockingTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
        try Connection(.file(path)).run(
            script: "PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    }

    private func open(waiting milliseconds: Int32) throws -> Connection {
        try Connection(
            .file(path), mode: .readWrite, busyTimeoutMilliseconds: milliseconds)
    }

    private func count(_ connection: Connection) throws -> Int? {
        try connection.first("SELECT count(*) FROM t") { try $0.int(0) }
    }

    @Test func aSecondWriterWaitsAndThenIsToldThatItIsBusy() throws {
        let writer = try open(waiting: 0)
        let other = try open(waiting: 300)
        try writer.transaction {
            let time = ContinuousClock().measure {
                let error = #expect(throws: SQLiteError.self) {
                    try other.transaction { Issue.record("two writers at once") }
                }
                #expect(error?.isBusy == true)
            }
            #expect(time > .milliseconds(200))
            #expect(!other.isInTransaction)
        }
        try other.transaction { try other.execute("INSERT INTO t VALUES (2)") }
    }

    @Test func aSecondWriterGoesOnWhenTheFirstHasFinished() throws {
        let isLocked = DispatchSemaphore(value: 0)
        let path = path
        let first = OtherThread {
            do {
                let writer = try Connection(.file(path), mode: .readWrite)
                try writer.transaction {
                    isLocked.signal()
                    Thread.sleep(forTimeInterval: 0.3)
                    try writer.execute("INSERT INTO t VALUES (2)")
                }
            } catch {
                Issue.record(error)
                isLocked.signal()
            }
        }
        isLocked.wait()
        let other = try open(waiting: 60_000)
        try other.transaction {
            #expect(try count(other) == 2)
            try other.execute("INSERT INTO t VALUES (3)")
        }
        first.join()
        #expect(try count(other) == 3)
    }

    @Test func readersSeeTheOldStateDuringAWrite() throws {
        let writer = try open(waiting: 0)
        let reader = try Connection(
            .file(path), mode: .readOnly, busyTimeoutMilliseconds: 0)
        try reader.transaction(.deferred) {
            #expect(try count(reader) == 1)
            try writer.transaction {
                try writer.execute("INSERT INTO t VALUES (2)")
                #expect(try count(reader) == 1)
            }
            // One state from the first read to the last.
            #expect(try count(reader) == 1)
        }
        #expect(try count(reader) == 2)
    }

    /// What it has read is no longer true, so waiting would not help.
    @Test func aReaderThatTurnsWriterTooLateIsBusyAtOnce() throws {
        let writer = try open(waiting: 0)
        let reader = try open(waiting: 60_000)
        let time = ContinuousClock().measure {
            let error = #expect(throws: SQLiteError.self) {
                try reader.transaction(.deferred) {
                    #expect(try count(reader) == 1)
                    try writer.execute("INSERT INTO t VALUES (2)")
                    try reader.execute("INSERT INTO t VALUES (3)")
                }
            }
            #expect(error?.isBusy == true)
        }
        #expect(time < .seconds(30))
        #expect(try count(reader) == 2)
    }

    @Test func manyWritersLoseNothing() throws {
        let path = path
        let threads = (0..<4).map { _ in
            OtherThread {
                do {
                    let connection = try Connection(
                        .file(path), mode: .readWrite, busyTimeoutMilliseconds: 60_000)
                    try connection.execute("PRAGMA synchronous = OFF")
                    for number in 0..<50 {
                        try connection.transaction {
                            try connection.execute("INSERT INTO t VALUES (\(number))")
                        }
                    }
                } catch {
                    Issue.record(error)
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(try count(try open(waiting: 0)) == 201)
    }
}
