import Foundation

/// The `sqlite3` program: a foreign hand on the file, which knows none of our rules.
enum SQLiteShell {
    static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")

    /// Runs SQL and gives what it printed; errors are printed too.
    @discardableResult
    static func run(_ sql: String, on path: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/sqlite3")
        process.arguments = ["-batch", path, sql]
        (process.standardOutput, process.standardError) = (output, output)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
