internal import Arguments
internal import Domain
internal import Storage

/// `ourside clock correct`: the way out when an entry was written with a wrong clock.
struct ClockCorrectCommand: Command {
    static let configuration = CommandConfiguration(
        name: "clock correct", abstract: "Go on after an entry was written with a wrong clock.",
        discussion: """
            The ledger's time never goes back, so one entry dated 2062 would refuse everything \
            until then. This records that the clock was wrong, why, and who approved it; time \
            goes on from the clock as it is now. The wrongly dated entries stay as they are.
            """,
        examples: [
            Example(
                "ourside clock correct --reason 'NTP was off' --approved-by bo",
                "After the machine's clock was put right.")
        ])

    @OptionGroup var approval: ApprovalOptions
    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let store = try Store.open(try context.databasePath(database.database), .writing)
        let (from, entry) = try store.append(
            by: context.actor, clock: context.clock, acceptingLeap: true
        ) { recorder in
            let newest = try store.head()
            let now = try context.clock.now()
            guard let from = newest.at, now < from else {
                throw Refusal(
                    "There is nothing to correct: the clock says \(now).",
                    why: newest.at.map { "the newest entry was written at \($0), not later." },
                    try: "date")
            }
            let fact = ClockCorrected(
                reason: approval.reason.text, approvedBy: approval.approvedBy.text)
            return (from, try recorder.record(fact))
        }
        let head = try store.head()
        context.printWords(
            "Recorded as entry \(entry): the clock goes back from \(from) to "
                + "\(head.at.map { "\($0)" } ?? "now").")
    }
}
