internal import Catalogue
internal import Domain
internal import SQLite

extension Recorder {
    /// Records that something happened, and opens the tasks that the pack lists for it.
    ///
    /// - Throws: ``UnknownName``; `Refusal`, if the name is taken, or what is told does not suffice.
    @discardableResult
    package func recordEvent(_ request: EventRequest) throws -> EventReceipt {
        let pack = try pack()
        guard let kind = pack.event(request.kind) else {
            throw UnknownName(kind: .eventKind, name: request.kind, known: pack.allEventKinds)
        }
        try checkEventName(request, kind)
        try checkEventDay(request)
        try checkTraits(request.traits, pack)
        try checkSuffices(request, kind)
        var fact = EventRecorded(kind: kind.kind, event: request.name, on: request.on)
        fact.severity = request.severity
        fact.conditions = request.conditions
        let subjects = try eventSubjects(request)
        fact.services = listed(subjects.services.map(\.name))
        fact.traits = listed(subjects.traits)
        fact.accounts = listed(subjects.accounts)
        fact.resources = listed(subjects.resources.map(\.name))
        (fact.person, fact.note) = (request.person, request.note)
        var unopened: [UnopenedTask] = []
        var later: [String] = []
        for task in kind.tasks {
            let deadline = try deadline(of: task, for: fact)
            guard let scope = EventScope(task.scope) else {
                throw Refusal("'\(task.scope)' is no scope of a task of an event.")
            }
            switch subjects.find(scope, for: task) {
            case .later: later.append(task.id)
            case .nobody(let why):
                unopened.append(UnopenedTask(task: task.id, title: task.title, why: why))
            case .subjects(let names):
                for name in names {
                    let series = "\(name)/\(task.id)-\(fact.event)"
                    try checkIsFree(series, request)
                    fact.opens.append(
                        OpenedTask(
                            series: series, task: task.id,
                            due: fact.on.adding(days: deadline.days), deadline: deadline))
                }
            }
        }
        let entry = try record(fact)
        return EventReceipt(entry: entry, opened: fact.opens, unopened: unopened, later: later)
    }

    private func listed(_ names: [String]) -> [String]? {
        names.isEmpty ? nil : Set(names).sorted()
    }

    /// The deadline of a task of an event, as the pack, the frameworks and the policy say.
    ///
    /// - Throws: `Refusal`, if none of its rules holds.
    func deadline(of task: EventTask, for event: EventRecorded) throws -> ChosenDeadline {
        let conditions = Set(event.conditions + [event.severity?.rawValue].compactMap { $0 })
        if let found = task.deadline(try deadlineChoice(), conditions: conditions) { return found }
        throw Refusal(
            "The \(event.kind) '\(event.event)' needs a severity.",
            why: "the deadline of '\(task.id)' hangs on it.",
            try: "--severity critical|high|medium|low", kind: .words)
    }

    private func deadlineChoice() throws -> DeadlineChoice {
        let policy = try names(
            "SELECT value FROM policy WHERE name = \(Policy.deadlineProfile.rawValue)"
        ).first
        let frameworks = try names("SELECT frameworks FROM adoption ORDER BY entry DESC LIMIT 1")
            .first?.split(separator: ",").map(String.init)
        return DeadlineChoice(
            policy: policy ?? Policy.deadlineProfile.usual, frameworks: frameworks ?? [])
            ?? DeadlineChoice()
    }

    private func checkEventName(_ request: EventRequest, _ kind: EventKind) throws {
        try checkName(request.name, "event")
        let room = 62 - (kind.tasks.map(\.id.utf8.count).max() ?? 0)
        guard request.name.utf8.count <= room else {
            throw Refusal(
                "'\(request.name)' is too long for the name of an event.",
                why:
                    "its tasks carry it, and a name has at most 63 characters; here \(room) are left.",
                kind: .words)
        }
        let taken = try connection.first(
            "SELECT kind, happened FROM event WHERE name = \(request.name)"
        ) { row throws(SQLiteError) in (kind: try row.text(0), on: try row.day(1)) }
        if let taken {
            throw Refusal(
                "There is an event '\(request.name)' already, \(taken.kind) of \(taken.on).",
                why: "names are never used twice, withdrawn ones neither.",
                try: "ourside event record \(request.kind) \(request.name)-2 --on \(request.on)")
        }
    }

    private func checkEventDay(_ request: EventRequest) throws {
        guard request.on > today.adding(months: 12) else { return }
        throw Refusal(
            "\(request.on) is more than a year ahead.",
            why: "an event is recorded when it happens, or once it is planned.",
            try: "--on \(today)", kind: .words)
    }

    /// Something has to say which services it is about, where its tasks are about services.
    private func checkSuffices(_ request: EventRequest, _ kind: EventKind) throws {
        let scopes = Set(kind.tasks.compactMap { EventScope($0.scope) })
        if scopes.contains(.servicesNamed), request.services.isEmpty {
            throw Refusal(
                "Which service does the \(kind.kind) concern?",
                why: "its tasks are for the services that are named.", try: "--service NAME",
                kind: .words)
        }
        if scopes.contains(.servicesMatching),
            request.services.isEmpty, request.traits.isEmpty, request.accounts.isEmpty
        {
            throw Refusal(
                "Which services may the \(kind.kind) concern?",
                why: "a service in use, a service of the catalogue, a trait or an account says it.",
                try: "--service NAME, --trait has-guest-os, or --account ALIAS", kind: .words)
        }
    }

    /// `a-b` of the event `c` and `a` of the event `b-c` would be one task.
    private func checkIsFree(_ series: String, _ request: EventRequest) throws {
        let taken = try names(
            """
            SELECT series.name FROM series JOIN subject ON subject.id = series.subject
            WHERE subject.name || '/' || series.name = \(series)
            """)
        guard !taken.isEmpty else { return }
        throw Refusal(
            "There is a task '\(series)' already.", why: "names are never used twice.",
            try: "ourside event record \(request.kind) \(request.name)-2 --on \(request.on)")
    }
}
