import Arguments

enum Level: String, CaseIterable, ArgumentValue {
    case low, medium, high, critical
}

/// A type that is only text convertible.
struct Word: LosslessStringConvertible, Equatable {
    let description: String

    init?(_ text: String) {
        guard text.count >= 2 else { return nil }
        description = text
    }
}

/// A type with reasons of its own.
struct Day: ArgumentValue, Equatable {
    static let valueHelp = "YYYY-MM-DD."
    let text: String

    init(argument: String) throws(ArgumentProblem) {
        guard argument.utf8.count == 10 else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a day.", why: "a day is written 2026-03-31.")
        }
        text = argument
    }
}

struct GlobalOptions: ParsableOptions {
    @Option("database", value: "file", help: "The database to use.")
    var database: String?

    var summary: String { database ?? "-" }
}

struct TickCommand: Command {
    static let configuration = CommandConfiguration(
        name: "tick",
        abstract: "Tick off what was done.",
        discussion: """
            A tick is a signed statement. It is kept for ever; to put a mistake right,
            withdraw it, which keeps both.

            A task is written in one of two ways:
              subject/duty          whatever is due next
              subject/duty@due      one occurrence of it
            """,
        examples: [
            Example("ourside tick web/os-patching", "Ticks it off as done today."),
            Example("ourside tick --on 2026-03-31 web/backup", "Says that it was done earlier."),
        ])

    @Argument("task", help: "The task, as 'ourside tasks' shows it.", atLeastOne: true)
    var tasks: [Word]
    @Option("on", value: "date", help: "The day it was done.")
    var on: Day?
    @Option("evidence", value: "file", help: "What proves it; '-' is the standard input.")
    var evidence: [String]
    @Option("severity", value: "level", help: "That or higher.")
    var severity: Level = .low
    @Option("limit", value: "n", help: "At most so many.")
    var limit: Int = 20
    @Flag("dry-run", help: "Shows what would change, and changes nothing.")
    var dryRun: Bool
    @OptionGroup("Everywhere") var global: GlobalOptions

    func run(in context: Transcript) {
        context.lines.append(
            "tick \(tasks) on=\(on?.text ?? "-") evidence=\(evidence) \(severity) "
                + "limit=\(limit) dry=\(dryRun) db=\(global.summary)")
    }
}

struct ServiceAddCommand: Command {
    static let configuration = CommandConfiguration(
        name: "service add", abstract: "Register a service in use.")

    @Argument("kind", help: "The service's id in the catalogue.") var kind: String
    @Argument("alias", help: "Another name for it.") var alias: String?
    @Option("name", value: "name", help: "What you call it.") var name: String
    @Option("level", value: "level", help: "How much it matters.", atLeastOne: true)
    var levels: [Level]
    @OptionGroup("Everywhere") var global: GlobalOptions

    func run(in context: Transcript) {
        context.lines.append(
            "service add \(kind) alias=\(alias ?? "-") name=\(name) \(levels.map(\.rawValue)) "
                + "db=\(global.summary)")
    }
}

struct ServiceListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "service list", abstract: "List the services in use.")

    @OptionGroup("Everywhere") var global: GlobalOptions

    func run(in context: Transcript) {
        context.lines.append("service list db=\(global.summary)")
    }
}

struct ImportCommand: Command {
    static let configuration = CommandConfiguration(
        name: "import", abstract: "Read files of other tools.")

    @Argument("file", help: "The files.") var files: [String]
    @OptionGroup("Everywhere") var global: GlobalOptions

    func run(in context: Transcript) {
        context.lines.append("import \(files) db=\(global.summary)")
    }
}

struct ImportMapCommand: Command {
    static let configuration = CommandConfiguration(
        name: "import map", abstract: "Say which tag means what.")

    @Argument("rule", help: "Such as team=tag:Owner.") var rule: String?
    @OptionGroup("Everywhere") var global: GlobalOptions

    func run(in context: Transcript) {
        context.lines.append("import map \(rule ?? "-") db=\(global.summary)")
    }
}

struct SampleDrawCommand: Command {
    static let configuration = CommandConfiguration(
        name: "period sample draw", abstract: "Draw a sample.")

    @Option("version", value: "version", help: "Of the method.") var version: Double = 1.5
    @OptionGroup("Everywhere") var global: GlobalOptions

    func run(in context: Transcript) {
        context.lines.append("period sample draw version=\(version) db=\(global.summary)")
    }
}

/// What the commands leave behind.
final class Transcript {
    var lines: [String] = []
}

let tree = CommandTree<Transcript>(
    program: "ourside", abstract: "Keeps your side of the shared responsibility model.",
    version: "1.2.3",
    groups: [
        CommandGroup("Daily", [TickCommand.self]),
        CommandGroup(
            "Register",
            [
                ServiceAddCommand.self, ServiceListCommand.self, ImportCommand.self,
                ImportMapCommand.self,
            ]),
        CommandGroup("Audit", [SampleDrawCommand.self]),
    ])

/// What a line of words leads to: the command's own account, a help page, or three lines.
func outcome(_ words: [String]) throws -> String {
    do throws(ArgumentProblem) {
        switch try tree.parse(words) {
        case .run(var command):
            let transcript = Transcript()
            try run(&command, transcript)
            return transcript.lines.joined(separator: "\n")
        case .help(let text, let isError):
            let first = text.prefix { $0 != "\n" }
            return "\(first)\(isError ? " (nobody asked)" : "")"
        case .version(let text):
            return text
        }
    } catch {
        return error.description
    }
}

private func run(
    _ command: inout any Command<Transcript>, _ transcript: Transcript
) throws(ArgumentProblem) {
    do {
        try command.run(in: transcript)
    } catch {
        throw ArgumentProblem(what: "\(error)")
    }
}

/// The words of a line without quotes.
func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
}
