internal import Arguments
internal import Domain
internal import Storage

/// `ourside account close`: an account is no longer used.
struct AccountCloseCommand: Command {
    static let configuration = CommandConfiguration(
        name: "account close", abstract: "Close an account in which nothing is left.",
        discussion: """
            Its duties end with that day. What fell due before stays, and is listed as it was.
            """,
        examples: [
            Example(
                "ourside account close dev --reason 'Moved to prod' --approved-by bo", "From today."
            )
        ])

    @Argument("account", help: "Its alias or number.")
    var account: String
    @Option("on", value: "date", help: "Its last day, today or later; else today.")
    var on: CivilDay?
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let ending = try recording.record(in: context) { store, recorder in
            let alias = try recorder.account(account)
            let watch = try SeriesWatch(store, subjects: ["org", alias], on: recorder.today)
            try recorder.closeAccount(
                account, on: on, reason: approval.reason.text,
                approvedBy: approval.approvedBy.text)
            return try Ending(alias, asked: on, watch, store, recorder)
        }
        context.printEnding(ending, verb: "closes")
    }
}
