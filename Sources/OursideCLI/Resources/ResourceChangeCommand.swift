internal import Arguments
internal import Domain
internal import Storage

/// `ourside resource change`: what is told about a resource.
struct ResourceChangeCommand: Command {
    static let configuration = CommandConfiguration(
        name: "resource change", abstract: "Change what is told about a resource.",
        discussion: """
            What is not given stays as it is. A rotation or renewal is not a change but work \
            done: it is recorded with 'ourside resource rotate'.
            """,
        examples: [
            Example(
                "ourside resource change web:tls --expires 2027-06-30 --reason 'Read wrongly'",
                "A corrected expiry moves the due date."),
            Example("ourside resource change main:nightly --rto 4h", "A recovery objective."),
        ])

    @Argument("resource", help: "Its full name, SUBJECT:NAME.")
    var resource: String
    @Option("expires", value: "date", help: "Its last day of validity.")
    var expires: CivilDay?
    @Option("rpo", value: "time", help: "Recovery point objective: how much data may be lost.")
    var rpo: Minutes?
    @Option("rto", value: "time", help: "Recovery time objective: how long a restore may take.")
    var rto: Minutes?
    @Option("identifier", value: "text", help: "What names it elsewhere: an ARN, a key id.")
    var identifier: FreeText?
    @Option("reason", value: "text", help: "The reason, as an auditor will read it.")
    var reason: FreeText?
    @Option("approved-by", value: "person", help: "Who decided it, if it ends what was announced.")
    var approvedBy: PersonText?
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        guard expires != nil || rpo != nil || rto != nil || identifier != nil else {
            throw NothingToChange(
                resource, options: ["--expires", "--rpo", "--rto", "--identifier"]
            ).problem
        }
        let (before, after) = try recording.record(in: context) { store, recorder in
            let before = try read(store, recorder)
            var fact = ResourceChanged(resource: resource)
            (fact.expires, fact.rpo, fact.rto) = (expires, rpo?.count, rto?.count)
            (fact.identifier, fact.reason) = (identifier?.text, reason?.text)
            fact.approvedBy = approvedBy?.text
            try recorder.changeResource(fact)
            try recorder.settle()
            return (before, try read(store, recorder))
        }
        context.printChanges(
            of: resource,
            zip(before, after).map { before, after in (before.label, before.value, after.value) })
    }

    /// What is told now, and the due date that follows from it.
    private func read(
        _ store: Store, _ recorder: Recorder
    ) throws -> [(label: String, value: String?)] {
        let row = try store.resource(named: resource)
        var filter = TaskFilter()
        filter.subjects = [resource]
        let due = try store.tasks(filter, on: recorder.today).compactMap(\.standing.due).min()
        return [
            ("expires", row.expires?.description), ("due", due?.description),
            ("rpo", row.rpo.map { Minutes($0).description }),
            ("rto", row.rto.map { Minutes($0).description }), ("identifier", row.identifier),
        ]
    }
}
