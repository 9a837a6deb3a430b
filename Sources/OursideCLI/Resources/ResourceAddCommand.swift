internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside resource add`: something with its own clock.
struct ResourceAddCommand: Command {
    static let configuration = CommandConfiguration(
        name: "resource add", abstract: "Register a key, secret, certificate or the like.",
        discussion: """
            A resource lies in a service or an account and has a clock of its own: when it was \
            last rotated, or the day on which it expires. Its full name is SUBJECT:NAME.
            """,
        examples: [
            Example(
                "ourside resource add main access-key --name ci --last-rotated 2026-10-01",
                "Due 90 days after the last rotation."),
            Example(
                "ourside resource add web certificate --name tls --expires 2027-03-31",
                "Due 30 days before it expires."),
        ])

    @Argument("subject", help: "The service or account that it lies in.")
    var subject: String
    @Argument("kind", help: "What it is, such as access-key, secret, kms-key or certificate.")
    var kind: String
    @Option("name", value: "name", help: "What people type after the subject.")
    var name: String
    @Option("last-rotated", value: "date", help: "When it was last rotated.")
    var lastRotated: CivilDay?
    @Option("expires", value: "date", help: "Its last day of validity.")
    var expires: CivilDay?
    @Option("rpo", value: "time", help: "Recovery point objective: how much data may be lost.")
    var rpo: Minutes?
    @Option("rto", value: "time", help: "Recovery time objective: how long a restore may take.")
    var rto: Minutes?
    @Option("identifier", value: "text", help: "What names it elsewhere: an ARN, a key id.")
    var identifier: FreeText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let (full, dates, expired) = try recording.record(in: context) { store, recorder in
            let holder = try recorder.scope(subject)
            var fact = ResourceRegistered(subject: holder, kind: kind, name: name)
            (fact.lastRotated, fact.expires) = (lastRotated, expires)
            (fact.rpo, fact.rto) = (rpo?.count, rto?.count)
            fact.identifier = identifier?.text
            let full = "\(holder):\(name)"
            try recorder.registerResource(fact)
            try recorder.settle()
            var filter = TaskFilter()
            filter.subjects = [full]
            return (
                full, FirstDueDates(try store.tasks(filter, on: recorder.today)),
                expires.map { $0 < recorder.today } ?? false
            )
        }
        context.printWords("Registered '\(full)', \(kind).")
        context.print("")
        context.printWhole(dates.table(recording.database.style(in: context)))
        if expired, let expires {
            context.remark("warning: '\(full)' expired on \(expires).")
        }
    }
}
