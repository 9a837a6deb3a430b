internal import Arguments
internal import Domain
internal import Storage

/// `ourside withdraw`: corrects one entry that was a mistake.
struct WithdrawCommand: Command {
    static let configuration = CommandConfiguration(
        name: "withdraw", abstract: "Withdraw one entry that was a mistake.",
        discussion: """
            Ticks can be withdrawn, and registrations on which nothing builds. Both the entry and \
            its withdrawal stay visible; what it had settled is open again.
            """,
        examples: [
            Example("ourside withdraw 41 --reason 'ticked the wrong host'", "Entry 41 of the log.")
        ])

    @Argument("entry", help: "The entry's number, as 'ourside log' shows it.")
    var entry: EntryNumber
    @Option("reason", value: "text", help: "The reason; it is kept with the withdrawal.")
    var reason: FreeText
    @Option("approved-by", value: "person", help: "Who decided it, if it ends what was announced.")
    var approvedBy: PersonText?
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let withdrawn = try recording.record(in: context) { store, recorder in
            try recorder.withdraw(
                entry.seq, reason: reason.text, approvedBy: approvedBy?.text)
            return try WithdrawnEntries([entry.seq], by: recorder.entries, in: store)
        }
        withdrawn.tell(answer.format, dryRun: false, in: context)
    }
}
