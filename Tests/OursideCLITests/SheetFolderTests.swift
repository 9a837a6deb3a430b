import Foundation
import Testing

@testable import OursideCLI

/// A sheet from elsewhere names files of its own folder, and reads no others into the evidence.
@Suite struct SheetFolderTests {
    private let session: Session
    private let box: URL

    init() throws {
        session = try Session()
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
        session.today = "2026-06-16"
        box = session.folder.appending(path: "box")
        for folder in ["box/inner", "files"] {
            try FileManager.default.createDirectory(
                at: session.folder.appending(path: folder), withIntermediateDirectories: true)
        }
        for file in ["secret.txt", "box/report.txt", "box/inner/deep.txt", "files/far.txt"] {
            try Data(file.utf8).write(to: session.folder.appending(path: file))
        }
        for (link, target) in [
            ("box/out", "../secret.txt"), ("box/passwd", "/etc/passwd"), ("box/up", ".."),
            ("box/in", "report.txt"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: session.folder.appending(path: link).path, withDestinationPath: target)
        }
    }

    private func tick(_ evidence: String, _ words: String = "") throws -> Int32 {
        let sheet = box.appending(path: "sheet.csv")
        try Data("task,on,evidence\nweb/os-patching,2026-06-16,\(evidence)\n".utf8)
            .write(to: sheet)
        return session.run("tick --from \(sheet.path) \(words)")
    }

    @Test(arguments: ["report.txt", "inner/deep.txt", "./report.txt", "in"])
    func `files beside the sheet`(name: String) throws {
        #expect(try tick(name) == 0, "\(session.complaints)")
    }

    @Test(arguments: [
        "/etc/hostname", "../secret.txt", "inner/../../secret.txt", "out", "passwd",
        "up/secret.txt", "inner/../report.txt",
    ])
    func `nothing that lies elsewhere`(name: String) throws {
        #expect(try tick(name) == 65)
        #expect(session.complaints.joined().contains("does not lie in"))
        session.run("evidence list --format csv")
        #expect(try CSVRows(session.output.joined(separator: "\n")).count == 0)
    }

    @Test func `another folder, where that was said`() throws {
        let files = session.folder.appending(path: "files").path
        #expect(try tick("far.txt") == 66 || session.complaints.joined().contains("far.txt"))
        #expect(try tick("far.txt", "--evidence-from \(files)") == 0, "\(session.complaints)")
        #expect(try tick("../secret.txt", "--evidence-from \(files)") == 65)
        #expect(session.run("tick web/os-patching --note x --evidence-from \(files)") == 64)
    }
}
