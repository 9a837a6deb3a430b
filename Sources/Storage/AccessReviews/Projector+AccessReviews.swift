internal import Domain
internal import SQLite

/// Access reviews: a frozen population, and what is decided about each identity.
extension Projector {
    func apply(_ fact: ReviewStarted, _ entry: LedgerEntry) throws {
        guard let task = TaskName(fact.task) else { throw Refusal("'\(fact.task)' is no task.") }
        let series = try connection.first(
            """
            SELECT series.id FROM series JOIN subject ON subject.id = series.subject
            WHERE subject.name = \(task.subject) AND series.name = \(task.duty)
            """
        ) { row throws(SQLiteError) in try row.int64(0) }
        guard let series else { throw Refusal("There is no task '\(fact.task)'.") }
        try connection.execute(
            """
            INSERT INTO access_review (entry, name, series, kind, id_column, population,
                identities, started)
            VALUES (\(entry.seq), \(fact.review), \(series), \(fact.kind), \(fact.idColumn),
                    \(fact.population), \(fact.identities), \(entry.day))
            """)
    }

    func apply(_ fact: ReviewDecided, _ entry: LedgerEntry) throws {
        let review = try review(fact.review)
        for decision in fact.decisions {
            try connection.execute(
                """
                INSERT INTO access_decision (review, identity, entry, decision, note, decided_by,
                    decided_on)
                VALUES (\(review), \(decision.identity), \(entry.seq),
                        \(decision.decision.rawValue), \(decision.note), \(decision.by),
                        \(entry.day))
                """)
        }
    }

    func apply(_ fact: ReviewClosed, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO access_review_closing (entry, review, closed, decisions, undecided,
                reason, approver)
            VALUES (\(entry.seq), \(try review(fact.review)), \(entry.day), \(fact.decisions),
                    \(fact.undecided), \(fact.reason), \(fact.approvedBy))
            """)
        guard let reason = fact.reason else { return }
        try noteChange(
            entry, 0, "access-review-closed", fact.review,
            from: "\(fact.undecided) undecided", to: "closed", reason: reason,
            approver: fact.approvedBy)
    }

    /// Marks what a mistaken entry started, decided or closed.
    func withdrawAccessReview(_ mistaken: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            "UPDATE access_review SET withdrawn = \(entry.seq) WHERE entry = \(mistaken)")
        try connection.execute(
            "UPDATE access_decision SET withdrawn = \(entry.seq) WHERE entry = \(mistaken)")
        try connection.execute(
            "UPDATE access_review_closing SET withdrawn = \(entry.seq) WHERE entry = \(mistaken)")
    }

    private func review(_ name: String) throws -> Int {
        let entry = try connection.first("SELECT entry FROM access_review WHERE name = \(name)") {
            row throws(SQLiteError) in try row.int(0)
        }
        guard let entry else { throw Refusal("There is no access review '\(name)'.") }
        return entry
    }
}
