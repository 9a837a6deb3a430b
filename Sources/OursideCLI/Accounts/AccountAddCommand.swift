internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside account add`: an AWS account is looked after from now on.
struct AccountAddCommand: Command {
    static let configuration = CommandConfiguration(
        name: "account add", abstract: "Add an AWS account.",
        discussion: """
            The duties of accounts, such as the monthly baseline, are in force for it from now on.

            'ourside init' made an account 'main': if that is the one you mean, give it its \
            number with 'ourside account change main --number'.
            """,
        examples: [
            Example("ourside account add 111122223333 --alias prod", "By its number."),
            Example("ourside account add 444455556666 --alias dev --team web", "With a team."),
        ])

    @Argument("id", help: "The account's number, with or without dashes.")
    var id: AccountDigits
    @Option("alias", value: "name", help: "What people type instead of the number.")
    var alias: String
    @Option("team", value: "name", help: "The team that answers for it.")
    var team: String?
    @Option("title", value: "text", help: "What people read.")
    var title: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let (dates, numberless) = try recording.record(in: context) { store, recorder in
            let watch = try SeriesWatch(store, subjects: ["org", alias], on: recorder.today)
            try recorder.addAccount(
                alias, number: id.description, team: team, title: title?.text)
            try recorder.settle()
            let came = try watch.changes(store, on: recorder.today, endingBy: recorder.today).came
            let numberless = try store.accounts().first { $0.number == nil && $0.closed == nil }
            return (FirstDueDates(came), numberless?.alias)
        }
        context.printWords("Added the account '\(alias)' (\(id)).")
        if !dates.tasks.isEmpty {
            context.print("")
            context.printWhole(dates.table(recording.database.style(in: context)))
        }
        if let numberless {
            context.remark(
                """
                The account '\(numberless)' has no number yet. If it is none: \
                ourside account close \(numberless) --reason … --approved-by …
                """)
        }
    }
}
