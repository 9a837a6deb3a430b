internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// What every command takes: which database, and whether to colour.
struct DatabaseOptions: ParsableOptions {
    @Option(
        "database", value: "file",
        help: "The database; else $OURSIDE_DATABASE, else ~/.local/share/ourside/ourside.db.")
    var database: String?

    @Option("color", value: "when", help: "Whether to colour; NO_COLOR is honoured.")
    var color: ColorChoice = .auto

    init() {}

    /// Opens the database to write, and records.
    func record<Value>(
        in context: CommandContext, dryRun: Bool = false, yes: Bool = false,
        _ body: (Store, Recorder) throws -> Value
    ) throws -> Value {
        let store = try Store.open(try context.databasePath(database), .writing)
        return try store.append(
            by: context.actor, clock: context.clock, dryRun: dryRun, acceptingLeap: yes
        ) { try body(store, $0) }
    }

    /// How tables are drawn on this terminal.
    func style(in context: CommandContext) -> TerminalStyle {
        let isQuiet = context.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        let colour =
            switch color {
            case .always: true
            case .never: false
            case .auto: context.terminalWidth != nil && !isQuiet
            }
        return TerminalStyle(width: context.terminalWidth, colour: colour)
    }
}

/// When to colour.
enum ColorChoice: String, CaseIterable, ArgumentValue {
    case auto, always, never
}
