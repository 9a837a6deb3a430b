internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// What a person who leaves or moves hands over.
struct HandoverAnswer {
    struct Part {
        var scope: String
        var from: CivilDay
        /// Tasks that the scope's owner answers for on that day.
        var tasks: Int
    }

    var person: String
    var from: CivilDay
    var successor: String?
    var team: String?
    var parts: [Part]
    /// Tasks that change hands in all.
    var tasks: Int
    var dryRun: Bool

    /// Looks at what changed hands; it is recorded already.
    init(
        _ person: String, from: CivilDay, team: String? = nil, successor: String?,
        _ scopes: [Recorder.Handover], owned: [TaskRow], dryRun: Bool, _ store: Store
    ) throws {
        (self.person, self.from, self.team) = (person, from, team)
        (self.successor, self.dryRun) = (scopes.isEmpty ? nil : successor, dryRun)
        let history = try store.ownerHistory()
        let went = owned.filter { history.owner(of: $0, on: from) != person }
        tasks = went.count
        parts = scopes.map { scope in
            Part(
                scope: scope.scope, from: scope.from,
                tasks: owned.count {
                    history.reason(of: $0, on: scope.from) == .set(scope: scope.scope)
                })
        }
    }

    /// The sentences and the list for people, or JSON.
    func tell(_ format: AnswerFormat, _ database: DatabaseOptions, in context: CommandContext) {
        if format == .json { return context.print(json.text(pretty: true)) }
        context.printWords(dryRun ? "Nothing was recorded. It would be: \(sentence)" : sentence)
        guard !parts.isEmpty else { return }
        context.print("")
        context.printWhole(listing.render(.table, terminal: database.style(in: context)))
    }

    private var sentence: String {
        let change =
            team.map { "\(person) moves to \($0) on \(from)" } ?? "\(person) leaves on \(from)"
        guard let successor else {
            return "\(change); nothing is handed over."
        }
        return "\(change). \(successor) answers for \(counted(parts.count, "scope")) with "
            + "\(counted(tasks, "task")) from then on."
    }

    private var listing: Listing {
        Listing(
            columns: [
                Column(key: "scope", title: "SCOPE", kind: .id, priority: .high),
                Column(key: "to", title: "NOW", priority: .high, flexible: false),
                Column(key: "from", title: "FROM", kind: .day),
                Column(key: "tasks", title: "TASKS", kind: .number),
            ],
            rows: parts.map { part in
                [
                    .string(part.scope), JSONValue(successor), .string("\(part.from)"),
                    .integer(part.tasks),
                ]
            }, emptySentence: "")
    }

    private var json: JSONValue {
        [
            "person": .string(person), "from": .string("\(from)"), "team": JSONValue(team),
            "successor": JSONValue(successor), "tasks": .integer(tasks),
            "handedOver": .array(
                parts.map { part in
                    [
                        "scope": .string(part.scope), "from": .string("\(part.from)"),
                        "tasks": .integer(part.tasks),
                    ]
                }), "dryRun": .bool(dryRun),
        ]
    }
}
