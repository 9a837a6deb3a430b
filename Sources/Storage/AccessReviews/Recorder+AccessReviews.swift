package import Domain
internal import SQLite

extension Recorder {
    /// Starts the review of a population that is stored as evidence.
    ///
    /// - Throws: ``UnknownName``; `Refusal`, if the name is taken or the task is no duty's.
    package func startReview(_ fact: ReviewStarted) throws {
        try checkName(fact.review, "access review")
        if let taken = try names(
            "SELECT name FROM access_review WHERE name = \(fact.review)"
        ).first {
            throw Refusal(
                "There is an access review '\(taken)' already.",
                why: "names are never used twice.", try: "ourside access-review show \(taken)")
        }
        guard let task = TaskName(fact.task), task.due == nil else {
            throw Refusal(
                "'\(fact.task)' is not a task.", why: "a task is subject/duty.",
                try: "ourside tasks", kind: .words)
        }
        _ = try storedSeries(task)
        let inForce = try names(
            """
            SELECT series.name FROM series JOIN subject ON subject.id = series.subject
            WHERE subject.name = \(task.subject) AND series.name = \(task.duty)
              AND (ended IS NULL OR ended >= \(today))
            """)
        guard !inForce.isEmpty else {
            throw Refusal(
                "'\(task)' is not in force any more.", why: "it ended.", try: "ourside why \(task)")
        }
        guard fact.identities > 0 else {
            throw Refusal(
                "There is nobody to review.", why: "the file holds no identity.", kind: .data)
        }
        try record(fact)
    }

    /// Records what was decided about identities of an open review.
    ///
    /// - Returns: The decisions that were recorded: those that do not stand already.
    /// - Throws: ``UnknownName``; `Refusal`, if the review is over or somebody did not sign.
    @discardableResult
    package func decide(
        _ decisions: [AccessDecision], in review: String
    ) throws -> [AccessDecision] {
        try checkIsOpen(review)
        if decisions.contains(where: { $0.by.allSatisfy(\.isWhitespace) }) {
            throw Refusal(
                "A decision is made by somebody.", why: "the name is empty.", try: "--by NAME",
                kind: .words)
        }
        let standing = try standingDecisions(in: review)
        let new = decisions.filter { standing[$0.identity] != $0 }
        if !new.isEmpty { try record(ReviewDecided(review: review, decisions: new)) }
        return new
    }

    /// The newest decision about each identity.
    private func standingDecisions(in review: String) throws -> [String: AccessDecision] {
        let all = try connection.query(
            """
            SELECT identity, decision, note, decided_by FROM access_decision
            WHERE review = (SELECT entry FROM access_review WHERE name = \(review))
              AND withdrawn IS NULL ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            AccessDecision(
                identity: try row.text(0), decision: try row.value(1),
                note: try row.optionalText(2), by: try row.text(3))
        }
        return Dictionary(all.map { ($0.identity, $0) }) { _, later in later }
    }

    /// Closes a review, its decisions being stored as evidence.
    ///
    /// - Throws: ``UnknownName``; `Refusal`, if the review is over.
    package func closeReview(_ fact: ReviewClosed) throws {
        try checkIsOpen(fact.review)
        try record(fact)
    }

    private func checkIsOpen(_ name: String) throws {
        let found = try connection.first(
            """
            SELECT withdrawn, (SELECT closed FROM access_review_closing
                WHERE review = access_review.entry AND access_review_closing.withdrawn IS NULL)
            FROM access_review WHERE name = \(name)
            """
        ) { row throws(SQLiteError) in
            (withdrawn: try row.optionalInt(0), closed: try row.optionalDay(1))
        }
        guard let found else {
            throw UnknownName(
                kind: .accessReview, name: name,
                known: try names("SELECT name FROM access_review ORDER BY name"))
        }
        if let entry = found.withdrawn {
            throw Refusal(
                "The access review '\(name)' is withdrawn.", why: "entry \(entry) did it.",
                try: "ourside access-review list")
        }
        if let day = found.closed {
            throw Refusal(
                "The access review '\(name)' is closed since \(day).",
                why: "its decisions are evidence, which is never changed.",
                try: "ourside access-review start ANOTHER-NAME --from FILE")
        }
    }

    /// A review on which decisions stand is not taken back.
    func checkUndecided(_ review: String) throws {
        let found = try connection.first(
            """
            SELECT count(*) FROM access_decision JOIN access_review
                ON access_review.entry = access_decision.review
            WHERE access_review.name = \(review) AND access_decision.withdrawn IS NULL
            """
        ) { row throws(SQLiteError) in try row.int(0) }
        guard let found, found > 0 else { return }
        throw Refusal(
            "The access review '\(review)' has \(found) decision\(found == 1 ? "" : "s").",
            why: "only a review without decisions can be withdrawn.",
            try: "ourside log, and withdraw the decisions first")
    }
}
