internal import Arguments
internal import Domain
internal import Storage

/// What every recording command takes.
struct RecordingOptions: ParsableOptions {
    @Flag("yes", help: "Records even if the clock is far ahead of the newest entry.")
    var yes: Bool

    @OptionGroup("Everywhere") var database: DatabaseOptions

    init() {}

    /// Opens the database and records; a dry run takes everything back.
    func record<Value>(
        in context: CommandContext, dryRun: Bool = false,
        _ body: (Store, Recorder) throws -> Value
    ) throws -> Value {
        try database.record(in: context, dryRun: dryRun, yes: yes, body)
    }
}
