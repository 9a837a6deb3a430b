internal import Catalogue
internal import Domain
internal import SQLite

/// Events, and the one-off tasks that they open.
extension Projector {
    func apply(_ fact: EventRecorded, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO event (entry, kind, name, happened, recorded, severity, conditions, person,
                note)
            VALUES (\(entry.seq), \(fact.kind), \(fact.event), \(fact.on), \(entry.day),
                    \(fact.severity?.rank), \(fact.conditions.joined(separator: ",")),
                    \(fact.person), \(fact.note))
            """)
        let named = [
            ("service", fact.services), ("trait", fact.traits), ("account", fact.accounts),
            ("resource", fact.resources),
        ]
        for (kind, names) in named {
            for name in names ?? [] {
                try connection.execute(
                    """
                    INSERT INTO event_about (event, kind, name)
                    VALUES (\(entry.seq), \(kind), \(name))
                    """)
            }
        }
        for task in fact.opens { try open(task, of: fact, recordedBy: entry.seq, entry) }
    }

    /// Opens a task of an event; one that ended is taken up again.
    private func open(
        _ opened: OpenedTask, of event: EventRecorded, recordedBy recording: Int,
        _ entry: LedgerEntry
    ) throws {
        guard let name = TaskName(opened.series),
            let kind = try pack()?.event(event.kind),
            let task = kind.tasks.first(where: { $0.id == opened.task })
        else { throw Refusal("'\(opened.series)' is no task of an event '\(event.kind)'.") }
        let subject = try subject(name.subject)
        // What is announced to end takes the task with it.
        dirty.insert(subject)
        let known = try connection.first(
            "SELECT id FROM series WHERE subject = \(subject) AND name = \(name.duty)"
        ) { row throws(SQLiteError) in try row.int64(0) }
        if let known { return try reopen(oneOff: known) }
        let (severity, category) = try gravest(of: task.controls)
        let series = try open(
            OneOff(
                subject: subject, name: name.duty, title: task.title, due: opened.due,
                severity: event.severity?.rank ?? severity, role: task.role.rawValue,
                category: category, proof: task.evidence, controls: task.controls), entry)
        try connection.execute(
            """
            INSERT INTO event_task (series, event, task, part, profile, conditions, days)
            VALUES (\(series), \(recording), \(opened.task), \(kind.part(of: task).rawValue),
                    \(opened.profile), \(opened.when.joined(separator: ",")), \(opened.days))
            """)
    }

    /// The severity of the gravest of some controls, and the category of the first.
    private func gravest(of controls: [String]) throws -> (severity: Int, category: String) {
        var gravest: (severity: Int, category: String)?
        for control in controls {
            let found = try connection.first(
                "SELECT severity, category FROM control WHERE name = \(control)"
            ) { row throws(SQLiteError) in (severity: try row.int(0), category: try row.text(1)) }
            guard let found else { continue }
            gravest = (
                max(gravest?.severity ?? 0, found.severity), gravest?.category ?? found.category
            )
        }
        return gravest ?? (Severity.medium.rank, "governance")
    }

    func apply(_ fact: EventClosed, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO event_closing (entry, event, closed, note, reason, approver)
            SELECT \(entry.seq), entry, \(fact.on), \(fact.note), \(fact.reason),
                \(fact.approvedBy)
            FROM event WHERE name = \(fact.event)
            """)
        for task in fact.ends ?? [] {
            guard let series = try series(named: task) else { continue }
            try end(series: series, on: entry.day)
        }
        guard let reason = fact.reason else { return }
        try noteChange(
            entry, 0, "event-closed", fact.event, from: fact.ends?.joined(separator: ", "),
            to: "\(fact.on)", reason: reason, approver: fact.approvedBy)
    }

    /// An event that was a mistake ends the tasks that it opened.
    func withdrawEvent(_ recording: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            "UPDATE event SET withdrawn = \(entry.seq) WHERE entry = \(recording)")
        let tasks = try connection.query(
            "SELECT series FROM event_task WHERE event = \(recording) ORDER BY series"
        ) { row throws(SQLiteError) in try row.int64(0) }
        for series in tasks { try end(series: series, on: entry.day, isWithdrawn: true) }
    }

    /// A closing that was a mistake takes the tasks up again that it had ended.
    func withdrawClosing(_ fact: EventClosed, _ closing: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            "UPDATE event_closing SET withdrawn = \(entry.seq) WHERE entry = \(closing)")
        for task in fact.ends ?? [] {
            guard let series = try series(named: task) else { continue }
            try reopen(oneOff: series)
            dirty.insert(try subject(TaskName(task)?.subject ?? ""))
        }
    }

    /// Opens what a verdict asks for, and lets the newest verdict decide over what is open.
    ///
    /// Once the event is closed or withdrawn, no verdict changes anything. One that awaits
    /// review opens at once, and ends nothing.
    ///
    /// - Parameters:
    ///   - judgement: The series that was ticked, or whose tick was withdrawn.
    ///   - opens: What the tick opened.
    ///   - entry: The entry that did it.
    /// - Throws: `SQLiteError`, or `Refusal` where the register has no such task.
    func followVerdict(
        of judgement: Int64, opening opens: [OpenedTask] = [], _ entry: LedgerEntry
    ) throws {
        let event = try connection.first(
            """
            SELECT event FROM event_task JOIN event ON event.entry = event_task.event
            WHERE series = \(judgement) AND part = 'judgement' AND withdrawn IS NULL
              AND NOT EXISTS (SELECT 1 FROM event_closing
                WHERE event_closing.event = event.entry AND event_closing.withdrawn IS NULL)
            """
        ) { row throws(SQLiteError) in try row.int(0) }
        guard let event else { return }
        if !opens.isEmpty, let recorded = try recording(event) {
            for task in opens { try open(task, of: recorded, recordedBy: event, entry) }
        }
        let verdict = try connection.first(
            """
            SELECT verdict FROM completion
            WHERE series = \(judgement) AND withdrawn IS NULL AND verdict IS NOT NULL
              AND (coalesce(review, 'approved') = 'approved'
                OR review = 'awaiting' AND verdict = 'affected')
            ORDER BY performed_on DESC, entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in try row.value(0, Verdict.self) }
        let fixes = try connection.query(
            """
            SELECT series.id, series.ended IS NULL FROM event_task
            JOIN series ON series.id = event_task.series
            WHERE event = \(event) AND part = 'fix'
              AND subject = (SELECT subject FROM series WHERE id = \(judgement))
            """
        ) { row throws(SQLiteError) in (id: try row.int64(0), isOpen: try row.bool(1)) }
        for fix in fixes {
            if verdict == .affected, !fix.isOpen { try reopen(oneOff: fix.id) }
            if verdict != .affected, fix.isOpen { try end(series: fix.id, on: entry.day) }
        }
    }

    /// Looks at a judgement again whose tick was reviewed.
    func followVerdict(ofTick tick: Int, _ entry: LedgerEntry) throws {
        let series = try connection.first(
            "SELECT series FROM completion WHERE entry = \(tick) AND verdict IS NOT NULL"
        ) { row throws(SQLiteError) in try row.int64(0) }
        if let series { try followVerdict(of: series, entry) }
    }

    private func recording(_ entry: Int) throws -> EventRecorded? {
        let line = try connection.first("SELECT line FROM ledger WHERE seq = \(entry)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard let line, let fact = try LedgerEntry(line: line).fact.of(EventRecorded.self) else {
            return nil
        }
        return fact
    }

    private func series(named task: String) throws -> Int64? {
        guard let name = TaskName(task) else { return nil }
        return try connection.first(
            """
            SELECT series.id FROM series JOIN subject ON subject.id = series.subject
            WHERE subject.name = \(name.subject) AND series.name = \(name.duty)
            """
        ) { row throws(SQLiteError) in try row.int64(0) }
    }
}
