import Foundation
import Testing

/// A question about a register, and the answer that is kept of it: a line of `answers.txt`.
struct RegisterQuestion: CustomTestStringConvertible, Sendable {
    /// The files of an answer, by their path below `Registers`.
    typealias Answer = [String: Data]

    /// `full/status.json`, or `full/bundle-2025/` for an auditor's bundle.
    let path: String
    /// The day on which it is asked.
    let day: String
    let words: String

    var testDescription: String { path }

    var register: RegisterFixture {
        RegisterFixture(name: String(path.prefix { $0 != "/" }))
    }

    private var isBundle: Bool { path.hasSuffix("/") }
    private var url: URL { RegisterFixture.folder.appending(path: path) }

    static func all() throws -> [RegisterQuestion] {
        let list = RegisterFixture.folder.appending(path: "answers.txt")
        return try String(contentsOf: list, encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { line in
                let fields = line.split(separator: "\t").map(String.init)
                try #require(fields.count == 3, "\(line)")
                return RegisterQuestion(path: fields[0], day: fields[1], words: fields[2])
            }
    }

    /// What is answered now.
    func answer(in session: Session) throws -> Answer {
        session.today = day
        guard isBundle else {
            let code = session.run(words)
            let lines = session.output + (code == 0 ? [] : ["[\(code)]"])
            return [path: Data(lines.map { $0 + "\n" }.joined().utf8)]
        }
        let bundle = session.folder.appending(path: url.lastPathComponent)
        let code = session.run(words.replacing("FOLDER", with: bundle.path))
        try #require(code == 0, "\(session.complaints)")
        return try tables(of: bundle)
    }

    /// The answer of the version that made the register.
    func keptAnswer() throws -> Answer {
        guard isBundle else { return [path: try Data(contentsOf: url)] }
        return try contents(Self.files(in: url), of: url)
    }

    /// Writes the answer anew.
    func keep(_ answer: Answer) throws {
        if isBundle, FileManager.default.fileExists(atPath: url.path) {
            try FileManager.default.removeItem(at: url)
        }
        for (path, data) in answer {
            let file = RegisterFixture.folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
    }

    /// A bundle's tables, and one more with the digests of all else.
    private func tables(of bundle: URL) throws -> Answer {
        let files = try Self.files(in: bundle)
        var answer = try contents(files.filter(Self.isTable), of: bundle)
        let digests = try Self.sha256sum(files.filter { !Self.isTable($0) }, in: bundle)
        answer[path + "digests.txt"] = digests
        return answer
    }

    private func contents(_ files: [String], of folder: URL) throws -> Answer {
        let pairs = try files.map { file in
            (path + file, try Data(contentsOf: folder.appending(path: file)))
        }
        return Answer(uniqueKeysWithValues: pairs)
    }

    private static func isTable(_ file: String) -> Bool {
        file.wholeMatch(of: /data\/([^\/]+\.csv|summary\.json|README\.txt)/) != nil
    }

    /// The paths of the files below a folder, in the order of their bytes.
    private static func files(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { path in
                var isFolder: ObjCBool = false
                let full = folder.appending(path: path).path
                return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
                    && !isFolder.boolValue
            }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func sha256sum(_ files: [String], in folder: URL) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sha256sum", "--"] + files
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return data
    }
}
