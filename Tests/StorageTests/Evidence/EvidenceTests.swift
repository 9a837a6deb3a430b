import Domain
import Foundation
import SQLite
import Testing

@testable import Storage

/// Files that prove something, in the database.
@Suite struct EvidenceTests {
    let folder: TemporaryFolder
    let fixture: Fixture

    init() throws {
        folder = try TemporaryFolder()
        fixture = try Fixture(pack: .test)
    }

    private func stage(_ path: String, later: Int = 0) throws -> StagedEvidence {
        let now = Instant(seconds: try fixture.clock.now().seconds + later)
        return try fixture.store.stageEvidence(path, now: now, isEmptyAllowed: true)
    }

    private func foreignDigest(_ path: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/sha256sum")
        process.arguments = [path]
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return String(text.prefix(64))
    }

    private func count(_ table: String) throws -> Int {
        try fixture.store.connection.first("SELECT count(*) FROM \(identifier: table)") {
            try $0.int(0)
        } ?? -1
    }

    private func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }

    private func sweep(after seconds: Int) throws {
        try fixture.store.sweepEvidence(
            now: Instant(seconds: try fixture.clock.now().seconds + seconds))
    }

    /// One chunk has 1 MiB.
    @Test(arguments: [0, 1, 1_048_576, 1_048_577])
    func `a file of any size comes back byte for byte`(size: Int) throws {
        let content = bytes(size, seed: UInt64(size))
        let path = try folder.write(content, to: "proof.csv")
        let staged = try stage(path)
        #expect(staged.sha256 == (try foreignDigest(path)))
        #expect((staged.size, staged.fileName, staged.mediaType) == (size, "proof.csv", "text/csv"))
        #expect(!staged.wasKnown)
        #expect(try count("evidence_chunk") == (size + 1_048_575) / 1_048_576)
        var read: [UInt8] = []
        try fixture.store.readEvidence(staged.sha256) { read += $0 }
        #expect(read == content)
    }

    @Test func `the same bytes are stored and recorded once, under whatever name`() throws {
        let first = try stage(try folder.write("proof".utf8, to: "a.csv"))
        let second = try stage(try folder.write("proof".utf8, to: "b.pdf"))
        #expect((first.wasKnown, second.wasKnown) == (false, true))
        #expect(first.sha256 == second.sha256)
        #expect(try count("evidence_file") == 1)
        #expect(try count("evidence_chunk") == 1)
        try fixture.write { recorder in
            try recorder.addEvidence(first, collectedOn: fixture.today)
            try recorder.addEvidence(second)
        }
        let rows = try fixture.store.evidence()
        #expect(rows.map(\.fileName) == ["a.csv"])
        #expect(rows.first?.collectedOn == fixture.today)
        #expect(try fixture.store.head().seq == 4)
    }

    @Test func `what is too large is refused by its size, before it is read`() throws {
        try fixture.write {
            try $0.setPolicy(.evidenceSize, to: "4KiB", reason: "small", approvedBy: "bo")
        }
        _ = try stage(try folder.write(bytes(4096, seed: 1), to: "just.bin"))
        let path = try folder.write(bytes(4097, seed: 2), to: "more.bin")
        let error = #expect(throws: Refusal.self) { try stage(path) }
        #expect(error?.what == "'\(path)' is too large for evidence: 4097 bytes.")
        #expect(error?.why?.contains("4KiB") == true)
        #expect(try count("evidence_file") == 1)
    }

    @Test func `folders, pipes and what is not there are refused as input`() throws {
        let pipe = folder.file("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [folder.path, pipe, folder.file("nothing"), "", "/dev/null"] {
            let error = #expect(throws: Refusal.self) { try stage(path) }
            #expect(error?.kind == .input, "\(path)")
        }
        #expect(try count("evidence_file") == 0)
    }

    @Test func `a file that cannot be read is refused as not permitted`() throws {
        let path = try folder.write("proof".utf8, to: "proof.csv")
        try setMode(0o000, of: path)
        // Root reads it all the same.
        guard geteuid() != 0 else { return }
        let error = #expect(throws: Refusal.self) { try stage(path) }
        #expect(error?.kind == .permission)
    }

    @Test func `what no entry names is swept after a day, and only that`() throws {
        let named = try stage(try folder.write("named".utf8, to: "named"))
        let orphan = try stage(try folder.write("orphan".utf8, to: "orphan"))
        try fixture.write { try $0.addEvidence(named) }
        fixture.seconds = 0
        // As if the program had ended while it was writing.
        try fixture.store.connection.execute(
            """
            INSERT INTO evidence_file (sha256, size, staged)
            VALUES (NULL, 9, \(try fixture.clock.now().description))
            """)
        try sweep(after: 86_400)
        #expect(try count("evidence_file") == 3)
        try sweep(after: 86_401)
        #expect(try count("evidence_file") == 1)
        #expect(try count("evidence_chunk") == 1)
        #expect(throws: Refusal.self) { try fixture.store.readEvidence(orphan.sha256) { _ in } }
        try fixture.store.readEvidence(named.sha256) { #expect($0 == Array("named".utf8)) }
    }

    @Test func `bytes that are staged again are not swept under the second command`() throws {
        let path = try folder.write("proof".utf8, to: "proof")
        _ = try stage(path)
        let again = try stage(path, later: 90_000)
        #expect(again.wasKnown)
        try sweep(after: 90_060)
        try fixture.write { try $0.addEvidence(again) }
        #expect(try fixture.store.verify().isOK)
    }

    @Test func `the type is that of the name's ending`() throws {
        let types = [
            "a.csv": "text/csv", "A.CSV": "text/csv", "a.tar.gz": "application/gzip",
            "a": "application/octet-stream", ".csv": "application/octet-stream",
            "a.": "application/octet-stream",
            "ä ö.pdf": "application/pdf",
        ]
        for (name, type) in types {
            #expect(
                try stage(try folder.write("x\(name)".utf8, to: name)).mediaType == type, "\(name)")
        }
    }
}
