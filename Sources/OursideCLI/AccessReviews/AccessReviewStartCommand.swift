internal import Arguments
internal import Domain
internal import Exports
internal import Inventory
internal import Storage

/// `ourside access-review start`: freezes who has access, to be decided about one by one.
struct AccessReviewStartCommand: Command {
    static let configuration = CommandConfiguration(
        name: "access-review start", abstract: "Start an access review over a frozen list.",
        discussion: """
            The list is kept as evidence, byte by byte, and what is decided is about exactly \
            these identities. Read are: a credential report (the CSV, or the JSON answer of \
            'aws iam get-credential-report'), 'aws iam list-users', 'aws identitystore \
            list-users', 'aws sso-admin list-account-assignments', and any CSV whose first line \
            names its columns.

            The review proves the access-review task of the account that the list is of, or of \
            the organization; --duty names another.
            """,
        examples: [
            Example(
                "ourside access-review start main-2026-q4 --from report.json",
                "An account's credential report."),
            Example(
                "ourside access-review start github-q4 --from users.csv --id-column login",
                "The members of a SaaS."),
        ])

    @Argument("name", help: "What the review is called.")
    var name: String
    @Option("from", value: "file", help: "The list; - for standard input.")
    var file: String
    @Option("kind", value: "kind", help: "What the file is; recognized if left out.")
    var kind: PopulationKind?
    @Option("id-column", value: "name", help: "The column of a CSV that names the identities.")
    var idColumn: String?
    @Option("duty", value: "task", help: "The task that it will prove: subject/duty.")
    var task: TaskName?
    @Flag("dry-run", help: "Says what would be reviewed, and records nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let path = try context.databasePath(recording.database.database)
        let store = try Store.open(path, .writing)
        let writing = TickRecording(
            store: store, context: context, dryRun: dryRun, acceptingLeap: recording.yes)
        let (review, population) = try writing.recording { stage in
            let staged = try stage(file)
            let population = try ReviewSheet.population(
                staged.sha256, kind, idColumn, in: store)
            let review = try writing.append { recorder in
                let series = try ReviewTask.find(
                    task, for: population, in: store, on: recorder.today)
                try recorder.addEvidence(staged)
                try recorder.startReview(
                    ReviewStarted(
                        review: name, task: series, kind: population.kind.rawValue,
                        idColumn: population.idColumn, population: staged.sha256,
                        identities: population.identities.count))
                return try store.accessReview(named: name)
            }
            return (review, population)
        }
        for note in population.notes { context.remark("note: \(note)") }
        guard answer.format == .text else {
            let fields = AccessReviewListing.json(review) + [("dryRun", .bool(dryRun))]
            return context.print(JSONValue.object(fields).text(pretty: true))
        }
        let count = counted(review.identities, "identity", "identities")
        context.printWords(
            visible(
                dryRun
                    ? "Nothing was recorded; this would start '\(name)': \(count) from "
                        + "\(population.kind.title), for \(review.task)."
                    : "Started '\(name)': \(count) from \(population.kind.title), for "
                        + "\(review.task)."))
        guard !dryRun else { return }
        context.suggest([
            "ourside access-review show \(name) --format csv > \(name).csv",
            "ourside access-review decide \(name) --from \(name).csv",
            "ourside access-review close \(name) --tick",
        ])
    }
}

extension PopulationKind: ArgumentValue {}
