internal import EmbeddedFiles
internal import Hashing

/// One step in the life of the database schema, exactly as its file stands in `Migrations`.
package struct Migration: Equatable, Sendable {
    /// 1 for the first.
    package let number: Int
    /// The file's name: `0001_ledger.sql`.
    package let name: String
    /// The file's text.
    package let sql: String
    /// The digest of the file: a released one never changes.
    package let sha256: String

    /// Every migration, oldest first.
    package static let all: [Migration] = embedded()

    private static func embedded() -> [Migration] {
        var found: [(name: String, sql: String)] = []
        var index = 0
        while let file = embedded_file(index)?.pointee {
            index += 1
            let name = String(cString: file.name)
            guard name.hasPrefix("Migrations/") else { continue }
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
            found.append((String(name.dropFirst(11)), String(decoding: bytes, as: UTF8.self)))
        }
        return found.sorted { $0.name < $1.name }.enumerated().map { index, file in
            Migration(
                number: index + 1, name: file.name, sql: file.sql,
                sha256: SHA256.hash(file.sql).description)
        }
    }
}
