internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside event show`: one event with its tasks.
struct EventShowCommand: Command {
    static let configuration = CommandConfiguration(
        name: "event show", abstract: "Show an event with its tasks and what became of them.",
        examples: [Example("ourside event show cve-2026-1234", "Tasks, deadlines, verdicts.")])

    @Argument("id", help: "The event, as 'ourside event list' shows it.")
    var name: EventName
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let event = try store.reading { try store.event(named: name.text, on: today) }
        switch answer.format {
        case .json: context.print(json(event).text(pretty: true))
        case .text:
            context.printWords(
                visible("\(event.name): \(event.kind) of \(event.on), \(event.state.rawValue)"))
            context.print(FactSheet(facts(event)).text(width: context.terminalWidth))
            context.print("")
            context.printWhole(
                EventListing.tasks(event.tasks).render(
                    .table, terminal: reading.database.style(in: context)))
        }
    }

    private func facts(_ event: EventRow) -> [(String, String?)] {
        func named(_ kind: String) -> String {
            event.about.filter { $0.kind == kind }.map(\.name).joined(separator: ", ")
        }
        let closing = event.closing
        return [
            ("recorded", "\(event.recordedOn), entry \(event.entry)"),
            ("severity", event.severity?.rawValue),
            ("conditions", event.conditions.joined(separator: ", ")), ("person", event.person),
            ("services", named("service")), ("traits", named("trait")),
            ("accounts", named("account")), ("resources", named("resource")),
            ("note", event.note), ("days", counted(event.days, "day")),
            ("closed", closing.map { "\($0.on), entry \($0.entry)" }),
            ("closing note", closing?.note), ("reason", closing?.reason),
            ("approved by", closing?.approver),
            ("withdrawn", event.withdrawnBy.map { "by entry \($0)" }),
        ].map { ($0.0, $0.1.map(visible)) }
    }

    private func json(_ event: EventRow) -> JSONValue {
        let fields = zip(EventListing.columns, EventListing.row(event)).map { ($0.key, $1) }
        let about = event.about.map { named -> JSONValue in
            ["kind": .string(named.kind), "name": .string(named.name)]
        }
        return .object(
            fields + [
                ("about", .array(about)),
                ("occurrences", .array(EventListing.tasks(event.tasks).objects)),
            ])
    }
}
