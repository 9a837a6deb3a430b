import Foundation
import Testing

@testable import OursideCLI

/// Evidence that is stored already is named by its digest.
@Suite struct StoredEvidenceTests {
    private let session: Session
    /// The digest of a file that one task was ticked with.
    private let digest: String

    init() throws {
        session = try Session()
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
        session.today = "2026-06-16"
        let file = session.folder.appending(path: "scan.txt")
        try Data("all is patched\n".utf8).write(to: file)
        try #require(session.run("tick web/os-patching --evidence \(file.path)") == 0)
        try FileManager.default.removeItem(at: file)
        session.run("evidence list --format csv")
        let rows = try CSVRows(session.output.joined(separator: "\n"))
        digest = try #require(rows.records.first?["sha256"])
    }

    private func evidence(of task: String) throws -> [String] {
        session.run("task history \(task) --format csv")
        return try CSVRows(session.output.joined(separator: "\n")).values(of: "evidence")
    }

    @Test(arguments: [12, 20, 64])
    func `by its first digits`(count: Int) throws {
        let name = "sha256:\(digest.prefix(count))"
        #expect(session.run("tick main/vulnerability-review --evidence \(name)") == 0)
        #expect(try evidence(of: "main/vulnerability-review") == [digest])
        session.run("evidence list --format csv")
        #expect(try CSVRows(session.output.joined(separator: "\n")).count == 1)
    }

    @Test(arguments: ["sha256:", "sha256:0123456789ab", "sha256:427f", "sha256:scan.txt"])
    func `what is not stored is refused, and nothing is ticked`(name: String) throws {
        #expect(session.run("tick main/vulnerability-review --evidence \(name)") == 65)
        #expect(session.complaints.joined().contains("'\(name)' is no stored evidence."))
        #expect(try evidence(of: "main/vulnerability-review") == [])
    }

    @Test func `in a sheet, too`() throws {
        let sheet = session.folder.appending(path: "done.csv")
        try Data(
            "task,on,evidence\nmain/vulnerability-review,2026-06-16,sha256:\(digest)\n".utf8
        ).write(to: sheet)
        #expect(session.run("tick --from \(sheet.path)") == 0)
        #expect(try evidence(of: "main/vulnerability-review") == [digest])
    }

    @Test func `not once its bytes were removed`() throws {
        session.run("evidence purge \(digest) --reason private --approved-by bo --yes")
        #expect(session.run("tick main/vulnerability-review --evidence sha256:\(digest)") == 65)
        #expect(session.complaints.joined().contains("were removed on 2026-06-16"))
    }
}
