internal import Arguments
internal import Domain
internal import Storage

/// `ourside account change`: what is told about an account.
struct AccountChangeCommand: Command {
    static let configuration = CommandConfiguration(
        name: "account change", abstract: "Change what is told about an account.",
        discussion: "What is not given stays as it is. The alias is never changed.",
        examples: [
            Example(
                "ourside account change main --number 111122223333",
                "The number of the first account."),
            Example("ourside account change prod --team platform", "Another team answers."),
        ])

    @Argument("account", help: "Its alias or number.")
    var account: String
    @Option("number", value: "digits", help: "Its number.")
    var number: AccountDigits?
    @Option("team", value: "name", help: "The team that answers for it.")
    var team: String?
    @Option("title", value: "text", help: "What people read.")
    var title: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        guard number != nil || team != nil || title != nil else {
            throw NothingToChange(account, options: ["--number", "--team", "--title"]).problem
        }
        let (before, after) = try recording.record(in: context) { store, recorder in
            let before = try store.account(named: account)
            try recorder.changeAccount(
                account, number: number?.description, team: team, title: title?.text)
            return (before, try store.account(named: before.alias))
        }
        context.printChanges(
            of: before.alias,
            [
                ("number", before.number, after.number), ("team", before.team, after.team),
                ("title", before.title, after.title),
            ])
    }
}
