internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside review approve`: a second pair of eyes found it good.
struct ReviewApproveCommand: Command {
    static let configuration = CommandConfiguration(
        name: "review approve",
        abstract: "Approve completions that wait for a second pair of eyes.",
        discussion: """
            A completion then counts from the day it was performed. Whoever did it, or wrote it \
            down, cannot approve it; anyone else can. Filters approve all that wait there, after \
            showing them.
            """,
        examples: [
            Example("ourside review approve main/access-review", "What waits of one task."),
            Example("ourside review approve --team platform", "All that wait of a team."),
        ])

    @Argument("task", help: "subject/duty, or the number of the entry.")
    var targets: [String]
    @Option("note", value: "text", help: "What there is to say.")
    var note: String?
    @Flag("yes", help: "Do not ask before several are approved.")
    var yes: Bool
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let approved = try database.record(in: context) { store, recorder in
            let chosen = try ReviewChoice(targets, filters, in: store, on: recorder.today)
            try chosen.confirm("Approve", in: context, yes: yes)
            for review in chosen.reviews {
                try recorder.review(review.tick, .approved, note: note)
            }
            return chosen.reviews
        }
        for review in approved {
            let dues = review.settles.map(\.description).joined(separator: ", ")
            context.print(
                visible("\(review.series): approved, settles \(dues) from \(review.performedOn)"))
        }
    }
}
