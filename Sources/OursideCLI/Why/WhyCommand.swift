internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside why`: the chain from a service to a due date, and what is AWS's.
struct WhyCommand: Command {
    static let configuration = CommandConfiguration(
        name: "why", abstract: "Explain a task, a subject, or why something is not yours.",
        discussion: """
            For a task: from service to trait to control to duty to date to owner, each with its \
            source. For a subject: its duties, and what is AWS's. For a duty, control or aspect \
            that does not apply: whose part it is, and what is left to you.
            """,
        examples: [
            Example("ourside why web/os-patching", "Why this task, why this date, why you."),
            Example("ourside why orders-db", "All duties of one database."),
            Example("ourside why orders-db/os-patching", "That is AWS's, and why."),
        ])

    @Argument("question", help: "subject, subject/duty, subject/control or subject/duty@due.")
    var question: String
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let found = try store.reading {
            try WhyQuestion(question).answer(in: store, on: today)
        }
        switch answer.format {
        case .json: context.print(found.json.text(pretty: true))
        case .text: context.show(found.page(reading.database.style(in: context)))
        }
    }
}
