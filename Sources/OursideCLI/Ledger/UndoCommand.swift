internal import Arguments
internal import Domain
internal import Storage

/// `ourside undo`: takes back the newest command, whole.
struct UndoCommand: Command {
    static let configuration = CommandConfiguration(
        name: "undo", abstract: "Take back the newest command.",
        discussion: """
            Nothing is deleted: the entries of that command are withdrawn by new ones, and both \
            stay visible. What it had settled is open again. Undo again for the command before. \
            What other entries build on is not taken back.

            Some commands are corrected by another instead; those before them are still \
            reached by the number of one of their entries, as 'ourside log' shows it.
            """,
        examples: [
            Example("ourside undo", "The newest command."),
            Example("ourside undo 41", "The command that entry 41 belongs to."),
            Example("ourside undo --reason 'wrong database' --dry-run", "What it would be."),
        ])

    @Argument("entry", help: "An entry of the command; the newest that is not taken back yet.")
    var entry: EntryNumber?
    @Option("reason", value: "text", help: "The reason; 'undone' if nothing is said.")
    var reason: FreeText?
    @Option("approved-by", value: "person", help: "Who decided it, if it ends what was announced.")
    var approvedBy: PersonText?
    @Flag("dry-run", help: "Shows what would be taken back, and changes nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let withdrawn = try recording.record(in: context, dryRun: dryRun) { store, recorder in
            let entries = try recorder.undo(
                entry?.seq, reason: reason?.text ?? "undone", approvedBy: approvedBy?.text
            ).sorted()
            return try WithdrawnEntries(entries, by: recorder.entries, in: store)
        }
        withdrawn.tell(answer.format, dryRun: dryRun, in: context)
    }
}
