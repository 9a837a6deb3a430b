import Domain
import Foundation
import Storage

@testable import OursideCLI

/// Commands run in this process, with a terminal and a person who answers.
final class Session {
    let folder: URL
    /// What was printed, results and everything else apart.
    private(set) var output: [String] = []
    private(set) var complaints: [String] = []
    /// What was asked.
    private(set) var questions: [String] = []
    /// The next answers; nobody can be asked once they are used up.
    var answers: [String] = []
    /// What happens meanwhile, each time somebody is asked.
    var whileAsked: () -> Void = {}
    var today = "2026-05-04"
    var terminalWidth: Int?
    private var uuids = 0

    /// Another session on the same register.
    init(beside other: Session) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ourside-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        (database, today) = (other.database, other.today)
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ourside-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = folder.appending(path: "o.db")
    }

    deinit {
        do { try FileManager.default.removeItem(at: folder) } catch {
            print("\(folder.path) stays behind: \(error)")
        }
    }

    let database: URL

    /// Runs one command line, and forgets what was printed before.
    @discardableResult
    func run(_ line: String) -> Int32 {
        (output, complaints, questions) = ([], [], [])
        let now = "\(today)T09:00:00Z"
        let context = CommandContext(
            environment: ["OURSIDE_DATABASE": database.path],
            clock: Clock(
                now: { Instant(now) ?? Instant(seconds: 0) },
                day: { instant, _ in instant.dayInUTC }),
            timeZone: "UTC", place: "ada@test", login: "ada", terminalWidth: terminalWidth,
            makeUUID: { [self] in
                uuids += 1
                return "7c1f0f0a-3c52-4c1e-9a53-\(String(format: "%012d", uuids))"
            }, print: { [self] in output.append($0) },
            complain: { [self] in complaints.append($0) },
            ask: { [self] question in
                questions.append(question)
                whileAsked()
                return answers.isEmpty ? nil : answers.removeFirst()
            })
        return OursideTool.run(line.split(separator: " ").map(String.init), in: context)
    }
}
