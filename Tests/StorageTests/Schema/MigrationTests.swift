import Foundation
import SQLite
import Testing

@testable import Storage

/// The schema's life, one file after the other.
@Suite struct MigrationTests {
    /// Digests of the files.
    ///
    /// A released one never changes: add a file instead.
    static let digests = [
        "0001_ledger.sql": "682f586729f8cf9f769bb2e0e177037b3faf7886667cd66f73a9ce4782220058",
        "0002_register.sql": "87308fd1525bd47bffb49b5cdd7a5cf1243ffc16c8ea2ff32d9dedffba681f28",
        "0003_validity.sql": "6b2641a60122f832af3129156823fc39d48b7c345b658ac080e01bb593fe815c",
        "0004_names.sql": "4931d048426848aaabf6c27a5db0598a32cad56ef2f206ddd2f7064758bc5af4",
    ]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Migrations")

    @Test func `the program has the files of the folder, as they stand`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(Migration.all.map(\.name) == names)
        for migration in Migration.all {
            let file = Self.folder.appending(path: migration.name)
            #expect(try Data(contentsOf: file) == Data(migration.sql.utf8), "\(migration.name)")
        }
    }

    @Test func `numbers begin the names, without a gap`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
        for migration in Migration.all {
            let digits = String(repeating: "0", count: 4 - "\(migration.number)".count)
            #expect(migration.name.hasPrefix("\(digits)\(migration.number)_"))
        }
    }

    @Test func `released files are as they were released`() {
        #expect(Set(Migration.all.map(\.name)) == Set(Self.digests.keys))
        for migration in Migration.all {
            #expect(
                Self.digests[migration.name] == migration.sha256,
                "write \(migration.sha256) for \(migration.name), if it was never released")
        }
    }

    @Test func `what ran is recorded with the digest`() throws {
        let store = try Store.inMemory()
        let ran = try store.connection.query("SELECT number, name, sha256 FROM migration") {
            "\(try $0.int(0)) \(try $0.text(1)) \(try $0.text(2))"
        }
        #expect(ran == Migration.all.map { "\($0.number) \($0.name) \($0.sha256)" })
        #expect(try store.connection.pragma("user_version") == Migration.all.count)
        #expect(try store.connection.pragma("application_id") == Migrator.applicationID)
    }

    @Test func `every table is strict`() throws {
        let store = try Store.inMemory()
        let tables = try store.connection.query(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        ) { (try $0.text(0), try $0.bool(1)) }
        for (name, isStrict) in tables where !name.hasPrefix("sqlite_") {
            #expect(isStrict, "\(name)")
        }
    }

    /// Rules of a whole table stand on lines of their own, and speak for themselves.
    @Test func `every column has its comment at the end of its line`() {
        for migration in Migration.all {
            var isInTable = false
            for line in migration.sql.split(separator: "\n") {
                if line.hasPrefix("CREATE TABLE") { isInTable = true; continue }
                if line.hasPrefix(")") { isInTable = false }
                let first = line.drop { $0 == " " }.prefix { $0 != " " }
                guard isInTable, first.first?.isLowercase == true else { continue }
                // A closed set of words says by itself what it holds.
                if line.contains(" IN ('") { continue }
                #expect(line.contains(" -- "), "\(migration.name): \(line)")
            }
        }
    }
}
