internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside event record`: something happened, and opens one-off tasks.
struct EventRecordCommand: Command {
    static let configuration = CommandConfiguration(
        name: "event record", abstract: "Record what happened, and open the tasks it brings.",
        discussion: """
            The pack lists for each kind which one-off tasks follow and within how many days of \
            the event: leaver, joiner, mover, incident, advisory, significant-change, \
            new-service, service-retired. 'ourside manual' prints them all.

            Advisories are due by severity, known exploitation and exposure; frameworks that \
            ask for less time than the pack shorten it, unless the policy deadline-profile says \
            otherwise. An advisory is judged for each service that is named or has a trait \
            that is named, in the accounts that are named: 'ourside tick TASK --result \
            affected' opens the fix, '--result not-affected' closes it.

            What is due before today is overdue at once: nothing moves.
            """,
        examples: [
            Example(
                "ourside event record leaver cy --on 2026-11-20 --privileged", "Somebody goes."),
            Example(
                "ourside event record advisory CVE-2026-1 --severity low --trait has-guest-os",
                "Judge it for every host."),
            Example(
                "ourside event record incident 2026-07 --account main --dry-run",
                "What it would open."),
        ])

    @Argument("kind", help: "What happened: leaver, incident, advisory and so on.")
    var kind: String
    @Argument("id", help: "What this one is called: a person, a number, a CVE id.")
    var name: EventName
    @Option("on", value: "date", help: "The day it happened or will; today if left out.")
    var on: CivilDay?
    @Option("severity", value: "level", help: "How grave it is.")
    var severity: Severity?
    @Flag("known-exploited", help: "It is known to be exploited.")
    var knownExploited: Bool
    @Flag("internet-facing", help: "What is concerned can be reached from the internet.")
    var internetFacing: Bool
    @Flag("privileged", help: "The person has, or had, privileged rights.")
    var privileged: Bool
    @Option("service", value: "name", help: "A service in use, or of the catalogue.")
    var services: [String]
    @Option("trait", value: "name", help: "Services with that trait.")
    var traits: [String]
    @Option("account", value: "alias", help: "An account, by alias or number.")
    var accounts: [String]
    @Option("resource", value: "name", help: "A key, secret or certificate.")
    var resources: [String]
    @Option("person", value: "name", help: "Whom it concerns; else the id says it.")
    var person: PersonText?
    @Option("note", value: "text", help: "What there is to say about it.")
    var note: FreeText?
    @Flag("dry-run", help: "Shows what would open, and records nothing.")
    var dryRun: Bool
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let (receipt, event) = try recording.record(in: context, dryRun: dryRun) {
            store, recorder in
            let receipt = try recorder.recordEvent(request(today: recorder.today))
            try recorder.settle()
            return (receipt, try store.event(named: name.text, on: recorder.today))
        }
        switch answer.format {
        case .json: context.print(json(receipt, event).text(pretty: true))
        case .text: show(receipt, event, in: context)
        }
    }

    private func request(today: CivilDay) -> EventRequest {
        var request = EventRequest(kind: kind, name: name.text, on: on ?? today)
        request.severity = severity
        (request.isKnownExploited, request.isInternetFacing) = (knownExploited, internetFacing)
        request.isPrivileged = privileged
        (request.services, request.traits) = (services, traits)
        (request.accounts, request.resources) = (accounts, resources)
        (request.person, request.note) = (person?.text, note?.text)
        return request
    }

    private func show(_ receipt: EventReceipt, _ event: EventRow, in context: CommandContext) {
        let count = counted(receipt.opened.count, "task")
        context.printWords(
            dryRun
                ? "Nothing was recorded; the \(event.kind) '\(event.name)' of \(event.on) "
                    + "would open \(count)."
                : "Recorded the \(event.kind) '\(event.name)' of \(event.on): \(count) opened.")
        if !event.tasks.isEmpty {
            context.print("")
            context.printWhole(
                EventListing.tasks(event.tasks).render(
                    .table, terminal: recording.database.style(in: context)))
        }
        if !receipt.unopened.isEmpty { context.print("") }
        for task in receipt.unopened {
            context.printWords(visible("not opened: \(task.task) (\(task.title)): \(task.why)"))
        }
        if !receipt.later.isEmpty, !event.tasks.isEmpty {
            context.remark("A judgement '--result affected' opens \(joined(receipt.later)).")
        }
    }

    private func json(_ receipt: EventReceipt, _ event: EventRow) -> JSONValue {
        .object([
            ("entry", .integer(receipt.entry)), ("event", .string(event.name)),
            ("kind", .string(event.kind)), ("on", JSONValue(event.on)),
            ("opened", .array(EventListing.tasks(event.tasks).objects)),
            (
                "notOpened",
                .array(
                    receipt.unopened.map { task in
                        ["task": .string(task.task), "why": .string(task.why)]
                    })
            ),
            ("dryRun", .bool(dryRun)),
        ])
    }
}
