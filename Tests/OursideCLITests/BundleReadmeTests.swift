import Foundation
import Testing

@testable import OursideCLI

/// Each step of a bundle's README.txt is run as it is written, on the bundle that it lies in.
@Suite struct BundleReadmeTests {
    private let session: Session
    private let bundle: URL

    init() throws {
        session = try RegisterFixture.full.opened()
        session.today = "2026-07-01"
        bundle = session.folder.appending(path: "audit")
    }

    /// The commands of README.txt, a step each: what is indented by three blanks.
    private func steps() throws -> [String] {
        let text = try String(
            contentsOf: bundle.appending(path: "data/README.txt"), encoding: .utf8)
        return text.components(separatedBy: "\n\n").filter { $0.hasPrefix("   ") }
    }

    private func bash(_ script: String) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = bundle
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    private func export(_ words: String = "") throws {
        let code = session.run("export \(bundle.path) --period 2025 \(words)")
        try #require(code == 0, "\(session.complaints)")
    }

    @Test func `whole, chained, and every file in the ledger`() throws {
        try export()
        try checkWhole()
        try checkMailedHead()
        try checkDamaged()
    }

    private func checkWhole() throws {
        let steps = try steps()
        try #require(steps.count == 5)
        let whole = try bash(steps[0])
        #expect(whole == (0, "whole\n"))
        let chain = try bash(steps[2])
        #expect(chain.code == 0)
        #expect(chain.output.hasPrefix("ok: "))
        let evidence = try bash(steps[3])
        #expect(evidence == (0, ""))
    }

    /// A changed table, a stranger among the evidence and a cut ledger are named.
    private func checkDamaged() throws {
        let steps = try steps()
        let damage =
            "echo x >> data/tasks.csv; echo y > data/evidence/z; sed -i '$d' data/ledger.jsonl"
        _ = try bash(damage)
        let whole = try bash(steps[0])
        #expect(whole.code != 0)
        #expect(whole.output.contains("data/tasks.csv: FAILED"))
        let evidence = try bash(steps[3])
        #expect(evidence.output == "UNKNOWN data/evidence/z\n")
        let chain = try bash(steps[2])
        #expect(chain.output.hasPrefix("HEAD DIFFERS"))
    }

    private func checkMailedHead() throws {
        let heads = try bash("sed -n 101p data/ledger.jsonl | grep -o '^{\"prev\":\"[0-9a-f]*'")
        let mailed = try #require(heads.output.firstMatch(of: /[0-9a-f]{64}/)?.output)
        let earlier = try steps()[2].replacing(/[0-9a-f]{64}/, with: "\(mailed) --at 100")
        let told = try bash(earlier)
        #expect(told.code == 0, "\(told.output)")
        #expect(told.output.contains("entry 100 has the head \(mailed)"))
    }

    @Test(arguments: ["--sample 3,5", "--framework soc2 --team platform --severity high"])
    func `made anew from the register, byte for byte`(words: String) throws {
        try export(words)
        let last = try #require(try steps().last)
        #expect(last.hasSuffix("diff -r data ../again/data"))
        let command = try #require(last.components(separatedBy: " &&\n").first)
        let words = command.replacing("\\\n", with: " ").replacing("'", with: "")
            .replacing("../again", with: session.folder.appending(path: "again").path)
        session.today = "2026-08-11"
        #expect(session.run(String(words.trimmingPrefix("   ourside "))) == 0)
        let difference = try bash("diff -r data ../again/data")
        #expect(difference == (0, ""))
    }

    /// Who signed is told by the file that the signer's public line stands in.
    @Test func `a signature is that of its signer`() throws {
        let key = session.folder.appending(path: "key")
        try FileManager.default.createDirectory(at: bundle, withIntermediateDirectories: true)
        let made = try bash("ssh-keygen -q -t ed25519 -N '' -f '\(key.path)'")
        try #require(made.code == 0, "\(made.output)")
        try FileManager.default.removeItem(at: bundle)
        try export("--sign \(key.path)")
        let step = try #require(try steps().first { $0.contains("ssh-keygen -Y verify") })
        let name = try #require(step.firstMatch(of: /-n (\S+)/)?.output.1)
        let line =
            "echo \"NAME namespaces=\\\"\(name)\\\" $(cut -d' ' -f1,2 '\(key.path).pub')\" > SIGNERS"
        _ = try bash(line)
        let good = try bash(step)
        #expect(good.code == 0, "\(good.output)")
        _ = try bash("echo x >> tagmanifest-sha256.txt")
        #expect(try bash(step).code != 0)
    }
}
