import Foundation
import SQLite
import Testing

/// What is asked for every day must not wait for the pack, nor fail with it.
@Suite struct LeanReadingTests {
    /// A register whose adopted pack was damaged behind the program's back.
    private func damaged() throws -> Session {
        let session = try Session()
        #expect(session.run("init --time-zone UTC") == 0)
        #expect(session.run("service add ec2 --name web") == 0)
        let connection = try Connection(
            .file(session.folder.appending(path: "o.db").path), mode: .readWrite)
        let trigger = try connection.query(
            "SELECT sql FROM sqlite_schema WHERE name = 'document_is_never_updated'"
        ) { row throws(SQLiteError) in try row.text(0) }
        try connection.run(script: "DROP TRIGGER document_is_never_updated")
        try connection.execute("UPDATE document SET body = '{'")
        try connection.run(script: try #require(trigger.first))
        try connection.close()
        session.today = "2026-11-21"
        return session
    }

    @Test(arguments: ["overdue", "tasks", "status", "overdue --format json"])
    func aDamagedPackDoesNotDisturb(line: String) throws {
        let session = try damaged()
        #expect(session.run(line) == 0, "\(session.complaints)")
        #expect(!session.output.isEmpty)
        if line.hasPrefix("overdue") {
            #expect(session.output.contains { $0.contains("os-patching") })
        }
    }

    @Test func whoAsksThePackIsToldThatItIsDamaged() throws {
        let session = try damaged()
        #expect(session.run("matrix rds") != 0)
        #expect(session.complaints.contains { $0.hasPrefix("error:") })
    }

    @Test func theVersionNeedsNoDatabase() throws {
        let session = try Session()
        #expect(session.run("--version") == 0)
        #expect(session.output.count == 1 && session.complaints.isEmpty)
    }
}

/// The table of all services fits the terminal that it is printed on.
@Suite struct MatrixWidthTests {
    @Test(arguments: [60, 80, 100, 200])
    func noLineIsWiderThanTheTerminal(width: Int) throws {
        let session = try Session()
        session.run("init --time-zone UTC")
        session.run("service add ec2 --name web")
        session.run("service add elastic-beanstalk --name portal.eu-1")
        session.terminalWidth = width
        for line in ["matrix", "matrix web", "matrix web --coarse", "matrix --all", "matrix eks"] {
            #expect(session.run("\(line) --color never") == 0)
            let widest = session.output.flatMap { $0.split(separator: "\n") }.map(\.count).max()
            #expect(widest ?? 0 <= width, "\(line)")
        }
    }
}
