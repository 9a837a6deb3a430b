import Foundation

/// A program of the system, run for a test.
struct Tool {
    let code: Int32
    let output: String
    let errors: String

    /// Whether the program is found on the path.
    static func exists(_ name: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }
    }

    /// Runs a program to its end; everything goes through files, so no pipe can fill up.
    init(_ words: [String], input: String = "") throws {
        self = try Folder.temporary { folder in
            let (source, target, complaints) = (
                folder.appending(path: "in"), folder.appending(path: "out"),
                folder.appending(path: "err")
            )
            try Data(input.utf8).write(to: source)
            for file in [target, complaints] { try Data().write(to: file) }
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = words
            process.standardInput = try FileHandle(forReadingFrom: source)
            process.standardOutput = try FileHandle(forWritingTo: target)
            process.standardError = try FileHandle(forWritingTo: complaints)
            try process.run()
            process.waitUntilExit()
            return Tool(
                code: process.terminationStatus,
                output: try String(contentsOf: target, encoding: .utf8),
                errors: try String(contentsOf: complaints, encoding: .utf8))
        }
    }

    private init(code: Int32, output: String, errors: String) {
        (self.code, self.output, self.errors) = (code, output, errors)
    }
}

enum Folder {
    /// Hands a fresh folder to `body` and removes it afterwards.
    static func temporary<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "ourside-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let result = Swift.Result { try body(folder) }
        try FileManager.default.removeItem(at: folder)
        return try result.get()
    }
}
