internal import Arguments
internal import Domain
internal import Storage

/// `ourside digest`: what a team should know today, for chat or mail.
struct DigestCommand: Command {
    static let configuration = CommandConfiguration(
        name: "digest", abstract: "Write what a team should know today, as Markdown.",
        discussion: """
            Counts and score, what is overdue, worst first, what is due within a week, what is \
            failing, and which waivers, exclusions, evidence and resources end within 14 days or \
            have ended since. With --new-since, what became overdue after that day comes first and by \
            itself: give the day of the last digest. Meant for cron.

            --team is about all that a team answers for: its services and accounts, and what is its \
            by role or by name. --owner is about what a team or person owns.
            """,
        examples: [
            Example("ourside digest --owner platform", "For the channel of one team."),
            Example("ourside digest --new-since $(date -d '7 days ago' +%F)", "Each Monday."),
        ])

    @Option("new-since", value: "date", help: "The day of the last digest.")
    var newSince: CivilDay?
    @Option("limit", value: "n", help: "At most so many lines in each section; 15 if left out.")
    var limit: LineCount?
    @OptionGroup("Filters") var filters: FilterOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let text = try store.reading { () -> DigestText in
            let filter = try filters.checked(in: store)
            let tasks = try store.tasks(filter, on: today)
            return DigestText(
                organization: try store.organization().name, asOf: today, teams: filters.team,
                owners: filters.owner,
                tasks: tasks,
                endings: AnnouncedEndWords.about(
                    tasks, try store.announcedEnds(on: today), isNarrowed: !filter.isEmpty),
                newSince: newSince, limit: limit?.count ?? 15)
        }
        for line in text.lines { context.print(line) }
    }
}
