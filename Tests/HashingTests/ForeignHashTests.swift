import Foundation
import Hashing
import Testing

@Suite struct ForeignHashTests {
    /// Every padding there is occurs in these lengths, three blocks long.
    @Test func everyLengthUpTo200BytesHashesAsSha256sumHashesIt() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "ourside-hash-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) }
        }
        let contents = (0...200).map { length in
            (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 59 &+ length) }
        }
        let files = contents.indices.map { folder.appending(path: "\($0)") }
        for (file, bytes) in zip(files, contents) { try Data(bytes).write(to: file) }

        let output = Pipe()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sha256sum"] + files.map { $0.path() }
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)

        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        try #require(lines.count == 201)
        for (line, bytes) in zip(lines, contents) {
            #expect(line.prefix(64) == SHA256.hash(bytes).description, "\(bytes.count) bytes")
        }
    }
}
