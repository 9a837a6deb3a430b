import Domain
import Foundation
import SQLite
import Testing

@testable import Storage

/// What is opened, what is refused, and in which words.
@Suite struct OpeningTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("a.db")
    }

    private func make() throws {
        let fixture = try Fixture(path: path, pack: .test)
        try fixture.addService("web", "host")
        try fixture.store.connection.close()
    }

    /// What both ways of opening say.
    private func refusals(_ path: String) -> [Refusal] {
        [Store.Access.reading, .writing].compactMap { access in
            #expect(throws: Refusal.self) { try Store.open(path, access) }
        }
    }

    private func expect(_ path: String, _ kind: Refusal.Kind, _ words: String) {
        let found = refusals(path)
        #expect(found.map(\.kind) == [kind, kind], "\(found)")
        for refusal in found {
            #expect(refusal.what.contains(words), "\(refusal.what)")
            #expect(refusal.why != nil && refusal.try != nil)
        }
    }

    @Test func `what is not there, a folder and a pipe are no input`() throws {
        expect(folder.file("nothing.db"), .input, "There is no database")
        expect(folder.path, .input, "is not a regular file")
        let pipe = folder.file("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        expect(pipe, .input, "is not a regular file")
    }

    @Test func `an empty file is an empty database`() throws {
        expect(try folder.write([], to: "empty.db"), .input, "is an empty database")
    }

    @Test func `a text file is not a database`() throws {
        let text = String(repeating: "This is not a database. ", count: 100)
        expect(try folder.write(text.utf8, to: "a.txt"), .data, "is not a database")
    }

    @Test func `the database of another program is refused`() throws {
        try Connection(.file(path)).run(script: "CREATE TABLE t (x); PRAGMA application_id = 7")
        expect(path, .data, "is a database of another program")
        let other = folder.file("plain.db")
        try Connection(.file(other)).run(script: "CREATE TABLE t (x)")
        expect(other, .data, "is a database of another program")
    }

    @Test func `a newer file is refused, and not touched`() throws {
        try make()
        try Connection(.file(path)).run(script: "PRAGMA user_version = 99")
        let before = try Data(contentsOf: URL(filePath: path))
        expect(path, .data, "was written by a newer Ourside")
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func `a file cut in half is refused in words`() throws {
        try make()
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
        for access in [Store.Access.reading, .writing] {
            do {
                let store = try Store.open(path, access)
                #expect(try !store.verify().isOK)
            } catch let error as Refusal {
                #expect(error.what.contains(path))
            } catch let error as SQLiteError {
                #expect(refusal(for: error)?.what == "The database is damaged.")
            }
        }
    }

    static let hostile = [
        "CREATE TRIGGER x AFTER INSERT ON ledger BEGIN DELETE FROM owner; END",
        "CREATE VIEW x AS SELECT 1", "CREATE TABLE x (y)", "DROP TRIGGER ledger_has_no_gap",
        "CREATE INDEX x ON team (title)",
    ]

    @Test(arguments: hostile)
    func `a schema that somebody changed is refused at open, by name`(script: String) throws {
        try make()
        try Connection(.file(path)).run(script: script)
        expect(
            path, .data, script.hasPrefix("DROP") ? "ledger_has_no_gap is missing" : " x was added")
    }

    @Test func `a new file is for its owner alone, survives a power cut, and is one file`() throws {
        let store = try Store.create(path)
        #expect(try store.connection.pragma("journal_mode") == "wal")
        #expect(try store.connection.pragma("synchronous") as Int == 2)
        #expect(try store.connection.pragma("foreign_keys") as Int == 1)
        for name in try folder.names() {
            #expect(try mode(of: folder.file(name)) == 0o600, "\(name)")
        }
        try store.connection.close()
        #expect(try folder.names() == ["a.db"])
        let again = try Store.open(path, .writing)
        #expect(try again.connection.pragma("synchronous") as Int == 2)
        #expect(try again.connection.pragma("journal_mode") == "wal")
    }

    @Test func `nothing is created over something`() throws {
        try make()
        let register = try RegisterSnapshot(try Store.open(path, .reading))
        let error = #expect(throws: Refusal.self) { try Store.create(path) }
        #expect(error?.kind == .output)
        #expect(
            try RegisterSnapshot(try Store.open(path, .reading)).differences(from: register) == [])
        #expect(throws: Refusal.self) {
            try Store.create(try folder.write("text, not a database".utf8, to: "b.txt"))
        }
        #expect(throws: Refusal.self) { try Store.create(folder.file("no/such/folder/a.db")) }
    }

    @Test func `an empty file is filled`() throws {
        let store = try Store.create(try folder.write([], to: "empty.db"))
        #expect(try store.head().seq == 0)
    }

    @Test func `a reader changes nothing in the folder that stays`() throws {
        try make()
        let before = try Data(contentsOf: URL(filePath: path))
        do {
            let store = try Store.open(path, .reading)
            #expect(try store.services().count == 1)
            let error = #expect(throws: SQLiteError.self) {
                try store.connection.execute("DELETE FROM owner_setting")
            }
            #expect(error?.isReadOnly == true)
            try store.connection.close()
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
}
