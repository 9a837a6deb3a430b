internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside review reject`: a second pair of eyes did not find it good.
struct ReviewRejectCommand: Command {
    static let configuration = CommandConfiguration(
        name: "review reject", abstract: "Reject a completion: it settles nothing.",
        discussion: """
            Both stay visible. The task is open again, by its own due date. Filters reject all \
            that wait there, after showing them.
            """,
        examples: [
            Example(
                "ourside review reject main/access-review --note \"two are missing\"",
                "With what is missing.")
        ])

    @Argument("task", help: "subject/duty, or the number of the entry.")
    var targets: [String]
    @Option("note", value: "text", help: "What is missing.")
    var note: FreeText
    @Flag("yes", help: "Do not ask before several are rejected.")
    var yes: Bool
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let rejected = try database.record(in: context) { store, recorder in
            let chosen = try ReviewChoice(targets, filters, in: store, on: recorder.today)
            try chosen.confirm("Reject", in: context, yes: yes)
            for review in chosen.reviews {
                try recorder.review(review.tick, .rejected, note: note.text)
            }
            return try chosen.reviews.map { review in
                (
                    series: review.series,
                    open: try review.settles.map {
                        try OpenAgain(review.series, due: $0, in: store)
                    }
                )
            }
        }
        for (series, open) in rejected {
            let dues = open.map(\.due.description).joined(separator: ", ")
            context.print(visible("\(series): rejected; \(dues) is open again"))
            for occurrence in open { occurrence.tell(in: context) }
        }
    }
}
