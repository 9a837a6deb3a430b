internal import Domain
internal import SQLite

/// Completions, evidence, and what withdrawing takes back.
extension Projector {
    func apply(_ fact: TaskTicked, _ entry: LedgerEntry) throws {
        guard let name = TaskName(fact.series) else {
            throw Refusal("'\(fact.series)' is not a task.")
        }
        let subjectID = try subject(name.subject)
        let series = try connection.first(
            "SELECT id, severity, role, category FROM series WHERE subject = \(subjectID) AND name = \(name.duty)"
        ) { row throws(SQLiteError) in
            (try row.int64(0), try row.int(1), try row.text(2), try row.text(3))
        }
        guard let series else { throw Refusal("There is no task '\(fact.series)'.") }
        try connection.execute(
            """
            INSERT INTO completion (entry, series, performed_on, performed_by, recorded_on,
                recorded_by, result, towards, note, covers, review,
                verdict, said, history, instead_of)
            VALUES (\(entry.seq), \(series.0), \(fact.performedOn), \(fact.performedBy),
                    \(entry.day), \(entry.by), \(fact.result.rawValue), \(fact.towards),
                    \(fact.note), \(fact.covers?.description),
                    \(fact.review == true ? "awaiting" : nil), \(fact.verdict?.rawValue),
                    \(fact.said), \(fact.history == true), \(fact.instead))
            """)
        for settled in fact.settled {
            try connection.execute(
                """
                INSERT INTO settlement (entry, series, due, outcome, days_late)
                VALUES (\(entry.seq), \(series.0), \(settled.due), \(settled.outcome),
                        \(settled.daysLate))
                """)
        }
        try addParts(of: fact, entry)
        try takeDates(of: fact, subject: subjectID, entry)
        if let due = fact.followUp {
            try open(
                OneOff(
                    subject: subjectID, name: "follow-up-\(entry.seq)",
                    title: "Put right what '\(name.duty)' found (entry \(entry.seq))", due: due,
                    severity: series.1, role: series.2, category: series.3), entry)
        }
        if fact.verdict != nil {
            try followVerdict(of: series.0, opening: fact.opens ?? [], entry)
        }
        stale.insert(series.0)
    }

    private func addParts(of fact: TaskTicked, _ entry: LedgerEntry) throws {
        for item in fact.items ?? [] {
            try connection.execute(
                """
                INSERT INTO completion_item (entry, item, result)
                VALUES (\(entry.seq), \(item.item), \(item.result.rawValue))
                """)
        }
        for (name, value) in (fact.measured ?? [:]).sorted(by: { $0.key < $1.key }) {
            try connection.execute(
                """
                INSERT INTO completion_measure (entry, name, value)
                VALUES (\(entry.seq), \(name), \(value))
                """)
        }
        var position = 0
        for digest in fact.evidence ?? [] {
            try connection.execute(
                """
                INSERT INTO completion_evidence (entry, position, evidence)
                SELECT \(entry.seq), \(position), id FROM evidence WHERE sha256 = \(digest)
                """)
            position += 1
        }
        for link in fact.links ?? [] {
            try connection.execute(
                """
                INSERT INTO completion_evidence (entry, position, link)
                VALUES (\(entry.seq), \(position), \(link))
                """)
            position += 1
        }
    }

    /// A rotation gives the resource its new dates.
    private func takeDates(of fact: TaskTicked, subject: Int64, _ entry: LedgerEntry) throws {
        // What only repeats a renewal tells nothing new.
        if fact.said == nil || !fact.settled.isEmpty {
            try noteExpiry(fact.expires, of: subject, entry)
        }
        if !fact.settled.isEmpty || fact.history == true { try noteRotation(of: subject) }
    }

    func withdrawTick(_ tick: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            UPDATE completion SET withdrawn = \(entry.seq), withdrawn_on = \(entry.day)
            WHERE entry = \(tick)
            """)
        let series = try connection.first(
            """
            SELECT series.id, series.subject FROM completion JOIN series ON series.id = completion.series
            WHERE completion.entry = \(tick)
            """
        ) { row throws(SQLiteError) in (try row.int64(0), try row.int64(1)) }
        guard let series else { return }
        stale.insert(series.0)
        try noteRotation(of: series.1)
        try takeBackExpiry(of: series.1, told: tick, entry)
        let followUps = try connection.query(
            """
            SELECT id FROM series
            WHERE origin = \(tick) AND id NOT IN (SELECT series FROM event_task)
            """
        ) { row throws(SQLiteError) in try row.int64(0) }
        for followUp in followUps {
            try end(series: followUp, on: entry.day, isWithdrawn: true)
        }
        try followVerdict(of: series.0, entry)
    }
}
