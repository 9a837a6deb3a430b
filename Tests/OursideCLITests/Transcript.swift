import Foundation
import Testing

/// Commands as they are typed, with what they print: the product's manual of behaviour.
///
/// Lines that begin with `$ ` are run, one after the other in one bash in an empty folder; what
/// follows up to the next empty line or comment is what they print, and `[n]` an exit code that
/// is not 0. Digests, UUIDs and the temporary folder are written as `<hash>`, `<uuid>`, `<folder>`.
struct Transcript: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The file it stands in, if it may be recorded anew.
    let url: URL?

    var testDescription: String { name }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Transcripts")

    /// Every transcript.
    static func all() throws -> [Transcript] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "transcript" }
            .sorted { $0.path < $1.path }
            .map {
                Transcript(
                    name: $0.deletingPathExtension().lastPathComponent,
                    text: try String(contentsOf: $0, encoding: .utf8), url: $0)
            }
    }

    /// Those to replay: all, or the one that `TRANSCRIPT` names while somebody works on it.
    static func chosen() throws -> [Transcript] {
        let only = ProcessInfo.processInfo.environment["TRANSCRIPT"]
        return try all().filter { only == nil || $0.name == only }
    }

    /// The text as it would be if it were recorded now.
    func replayed() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ourside-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch {
                Issue.record("\(folder.path) stays behind: \(error)")
            }
        }
        let commands = lines.compactMap { line -> String? in
            line.hasPrefix("$ ") ? String(line.dropFirst(2)) : nil
        }
        let outputs = try run(commands, in: folder)
        var output: [String] = []
        var number = 0
        var isOutput = false
        for line in lines {
            if line.hasPrefix("$ ") {
                output.append(line)
                output += masked(outputs[number], folder)
                number += 1
                isOutput = true
            } else if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("```") || !isOutput {
                output.append(line)
                isOutput = false
            }
        }
        return output.joined(separator: "\n")
    }

    private var lines: [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// What stands in an answer where the same words, said again, recorded something.
    static let anotherEntry = "[said twice: another entry]"

    /// Says each command that the transcript is about a second time, and compares the newest hash.
    ///
    /// Every writing command but `undo` and `anchor`, said twice, is as if said once; those that
    /// make files beside the database are about no entries.
    private var saidTwice: String {
        guard !["undo", "anchor", "init", "rebuild", "restore"].contains(name) else { return "" }
        let words = name.replacing("-", with: " ")
        return """
            newest() { command ourside log --head 2>/dev/null; }
            ourside() {
                command ourside "$@"
                local code=$? once twice
                case "$*" in "\(name)" | "\(name) "* | "\(words)" | "\(words) "*) ;; *) return $code ;; esac
                [ $code = 0 ] || return $code
                once=$(newest)
                command ourside "$@" >/dev/null 2>&1 </dev/null
                [ "$once" = "$(newest)" ] || echo '\(Self.anotherEntry)'
                return 0
            }

            """
    }

    /// Runs the commands in one bash; each answer ends with `[code]` if the code is not 0.
    private func run(_ commands: [String], in folder: URL) throws -> [[String]] {
        let mark = "\u{1}"
        var script = saidTwice
        for command in commands {
            script += "\(command)\ncode=$?; [ $code = 0 ] || echo \"[$code]\"; printf '\(mark)'\n"
        }
        let scriptURL = folder.appending(path: ".script")
        try script.write(to: scriptURL, atomically: true, encoding: .utf8)
        let work = folder.appending(path: "work")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", "exec bash '\(scriptURL.path)' 2>&1 </dev/null"]
        process.currentDirectoryURL = work
        process.environment = [
            "PATH": "\(Product.folder.path):/usr/local/bin:/usr/bin:/bin", "HOME": work.path,
            "OURSIDE_ACTOR": "ada", "LC_ALL": "C.UTF-8", "OURSIDE_NOW": "2026-11-21T09:00:00Z",
            "TZ": "UTC", "SAMPLES": Transcript.folder.appending(path: "samples").path,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let parts = String(decoding: data, as: UTF8.self).components(separatedBy: mark)
        try #require(parts.count == commands.count + 1, "bash stopped early: \(parts.last ?? "")")
        return parts.dropLast().map { part in
            var lines = part.components(separatedBy: "\n")
            if lines.last == "" { lines.removeLast() }
            // An empty line would end the answer when the file is read again.
            return lines.map { line in
                if line.isEmpty { return "." }
                // Nor may it be read as a comment, a command or the end of a block.
                let isOurs = ["#", "$ ", "```"].contains { line.hasPrefix($0) }
                return isOurs ? "\\" + line : line
            }
        }
    }

    private static let host = ProcessInfo.processInfo.hostName

    private func masked(_ lines: [String], _ folder: URL) -> [String] {
        lines.map { line in
            line.replacing(folder.appending(path: "work").path, with: "<folder>")
                .replacing(Transcript.folder.appending(path: "samples").path, with: "<samples>")
                .replacing(/[0-9a-f]{64}/, with: "<hash>")
                // Before the digests: a UUID ends in twelve digits as well.
                .replacing(
                    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "<uuid>"
                )
                .replacing(/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{12}\b/, with: "<digest>")
                .replacing(/[A-Za-z0-9._-]+@[A-Za-z0-9._-]+/) { place in
                    place.output.hasSuffix("@\(Self.host)") ? "<login>@<host>" : place.output
                }
                .replacing(/"uid":[0-9]+/, with: "\"uid\":<uid>")
        }
    }
}

/// The program as it was built beside the tests.
enum Product {
    static let folder: URL = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
        return URL(filePath: bundle ?? CommandLine.arguments[0]).deletingLastPathComponent()
    }()
}
