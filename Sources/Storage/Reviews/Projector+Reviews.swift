internal import Domain
internal import SQLite

/// Four eyes: which completions need a second person, and what that person found.
extension Projector {
    func apply(_ fact: ReviewRequired, _ entry: LedgerEntry) throws {
        let before = try connection.reviewRules()[fact.scope]
        try connection.execute(
            """
            INSERT INTO review_rule (entry, scope, required, reason, approver)
            VALUES (\(entry.seq), \(fact.scope), \(fact.required), \(fact.reason),
                    \(fact.approvedBy))
            """)
        try noteChange(
            entry, 0, "review", fact.scope, from: before.map(Self.word),
            to: Self.word(fact.required), reason: fact.reason, approver: fact.approvedBy)
    }

    private static func word(_ isRequired: Bool) -> String { isRequired ? "required" : "none" }

    func apply(_ fact: TaskReviewed, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO task_review (entry, completion, verdict, reviewed_by, reviewed_on, note)
            VALUES (\(entry.seq), \(fact.tick), \(fact.verdict.rawValue), \(entry.by),
                    \(entry.day), \(fact.note))
            """)
        try take(fact.verdict.rawValue, of: fact.tick)
        try followVerdict(ofTick: fact.tick, entry)
    }

    func withdrawReviewRule(_ rule: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            "UPDATE review_rule SET withdrawn = \(entry.seq) WHERE entry = \(rule)")
    }

    /// A verdict that was a mistake: the completion waits again.
    func withdrawTaskReview(_ review: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            UPDATE task_review SET withdrawn = \(entry.seq), withdrawn_on = \(entry.day)
            WHERE entry = \(review)
            """)
        let tick = try connection.first(
            "SELECT completion FROM task_review WHERE entry = \(review)"
        ) { row throws(SQLiteError) in try row.int(0) }
        guard let tick else { return }
        try take("awaiting", of: tick)
        try followVerdict(ofTick: tick, entry)
    }

    private func take(_ review: String, of tick: Int) throws {
        try connection.execute(
            "UPDATE completion SET review = \(review) WHERE entry = \(tick)")
        let found = try connection.first(
            """
            SELECT series.id, series.subject FROM completion
            JOIN series ON series.id = completion.series WHERE entry = \(tick)
            """
        ) { row throws(SQLiteError) in (try row.int64(0), try row.int64(1)) }
        guard let (series, subject) = found else { throw Refusal("There is no tick \(tick).") }
        stale.insert(series)
        try noteRotation(of: subject)
    }
}

extension Connection {
    /// Whether a review is required, by scope; the newest that stands counts.
    func reviewRules() throws -> [String: Bool] {
        let rules = try query(
            "SELECT scope, required FROM review_rule WHERE withdrawn IS NULL ORDER BY entry"
        ) { row throws(SQLiteError) in (try row.text(0), try row.bool(1)) }
        return Dictionary(rules, uniquingKeysWith: { $1 })
    }
}
