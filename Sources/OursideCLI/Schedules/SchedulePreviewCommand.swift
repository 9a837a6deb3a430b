internal import Arguments
internal import Domain
internal import Exports
internal import Reporting

/// `ourside schedule preview`: what a schedule asks for, without a database.
struct SchedulePreviewCommand: Command {
    static let configuration = CommandConfiguration(
        name: "schedule preview", abstract: "Show the next due dates of a schedule.",
        discussion: """
            Needs no database. Schedules are written:

              once, every 90 days, every 6 months, every 3 months from 2026-01-31,
              daily, weekly, weekly on friday, monthly, monthly on day 15,
              monthly on last day, monthly on second tuesday + 7 days,
              quarterly on day 15, half-yearly on 05-15, yearly on 03-31,
              30 days before expiry
            """,
        examples: [
            Example("ourside schedule preview 'monthly on second tuesday + 7 days'", "A year."),
            Example("ourside schedule preview quarterly --from 2026-01-01 --count 4", "Quarters."),
        ])

    @Argument("schedule", help: "The schedule, in quotes or as several words.", atLeastOne: true)
    var words: [String]
    @Option("from", value: "date", help: "The day on which the duty begins; today if left out.")
    var from: CivilDay?
    @Option("count", value: "n", help: "So many due dates.")
    var count: LineCount = LineCount(12)
    @Option("runway", value: "days", help: "Days from the start to the first due date, at least.")
    var runway: DayCount?
    @Option("lead", value: "days", help: "Days before the due date on which it shows as due soon.")
    var lead: DayCount?
    @Option("grace", value: "days", help: "Days after the due date that count as on time.")
    var grace: DayCount?
    @OptionGroup var list: ListOptions
    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let schedule = try schedule()
        let terms = Terms(
            schedule: schedule, runway: runway?.days ?? Terms.usualRunway(schedule),
            lead: lead?.days ?? Terms.usualLead(schedule), grace: grace?.days ?? 0)
        if let asked = grace?.days, terms.grace < asked {
            context.complain(
                "note: a grace ends before the next due date; it was cut to "
                    + "\(counted(terms.grace, "day")).")
        }
        let preview = SchedulePreview(
            terms, from: try from ?? context.todayHere(), count: count.count)
        if list.format == .table { introduce(preview, in: context) }
        if list.format == .table, preview.dues.isEmpty { return }
        context.show(preview.listing, list, database)
    }

    private func schedule() throws -> Schedule {
        do throws(ArgumentProblem) {
            return try Schedule(argument: words.joined(separator: " "))
        } catch {
            var problem = error
            problem.try = "ourside help schedule preview, which lists the forms"
            throw problem
        }
    }

    private func introduce(_ preview: SchedulePreview, in context: CommandContext) {
        let style = database.style(in: context)
        context.print(style.paint("\(preview.terms.schedule), beginning on \(preview.from)", .bold))
        for line in ScheduleWords.allowances(preview.terms) {
            context.print("  \(padded(line.label, to: 8))  \(line.words)")
        }
        if let remark = ScheduleWords.remark(preview.terms.schedule) {
            context.print("\(WrappedText(remark, width: style.width ?? 80, indent: "  "))")
        }
        if !preview.dues.isEmpty { context.print("") }
    }
}
