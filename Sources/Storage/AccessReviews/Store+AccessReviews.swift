package import Domain
internal import SQLite

/// An access review, and how far it has got.
package struct AccessReviewRow: Equatable, Sendable {
    /// The starting entry.
    package var entry: Int
    /// What the review is called: `main-2026-q4`; never used twice.
    package var name: String
    /// The task that it proves: `main/access-review`.
    package var task: String
    /// The kind of file that the population was read from: `credential-report`, `csv`.
    package var kind: String
    /// The column of a table that names the identities; `nil` where the kind of file says it.
    package var idColumn: String?
    /// The digest of the file that the population was read from.
    package var population: String
    /// How many identities the population holds.
    package var identities: Int
    /// The day of the starting entry.
    package var startedOn: CivilDay
    /// How many identities have each decision.
    package var decided: [AccessDecision.Choice: Int]
    /// How it was closed; `nil` while it is open, or once the closing is withdrawn.
    package var closing: Closing?
    /// The withdrawing entry.
    package var withdrawnBy: Int?

    /// How it was closed.
    package struct Closing: Equatable, Sendable {
        /// The closing entry.
        package var entry: Int
        /// The day of the closing entry.
        package var on: CivilDay
        /// The digest of the table of decisions.
        package var decisions: String
        /// Identities without a decision when it was closed.
        package var undecided: Int
        /// Why they stay undecided; `nil` if nobody was.
        package var reason: String?
        /// Who approved that; `nil` if nobody was undecided.
        package var approver: String?
    }

    /// Identities without a decision that stands.
    package var undecided: Int { identities - decided.values.reduce(0, +) }

    /// `open`, `closed` or `withdrawn`.
    package var state: String {
        withdrawnBy != nil ? "withdrawn" : closing != nil ? "closed" : "open"
    }
}

/// What was decided about an identity, as it stands.
package struct AccessDecisionRow: Equatable, Sendable {
    /// The newest decision about the identity that is not withdrawn.
    package var decision: AccessDecision
    /// The entry that tells it.
    package var entry: Int
    /// The day of that entry.
    package var on: CivilDay
}

extension Store {
    /// Access reviews in the order in which they were started, withdrawn ones too, marked.
    ///
    /// - Throws: `SQLiteError`.
    package func accessReviews() throws -> [AccessReviewRow] {
        let closings = try connection.query(
            """
            SELECT review, entry, closed, decisions, undecided, reason, approver
            FROM access_review_closing WHERE withdrawn IS NULL ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            (
                try row.int(0),
                AccessReviewRow.Closing(
                    entry: try row.int(1), on: try row.day(2), decisions: try row.text(3),
                    undecided: try row.int(4), reason: try row.optionalText(5),
                    approver: try row.optionalText(6))
            )
        }
        let byReview = Dictionary(closings, uniquingKeysWith: { $1 })
        let rows = try connection.query(
            """
            SELECT access_review.entry, access_review.name, subject.name || '/' || series.name,
                access_review.kind, id_column, population, identities, started, withdrawn
            FROM access_review JOIN series ON series.id = access_review.series
            JOIN subject ON subject.id = series.subject ORDER BY access_review.entry
            """
        ) { row throws(SQLiteError) in
            AccessReviewRow(
                entry: try row.int(0), name: try row.text(1), task: try row.text(2),
                kind: try row.text(3), idColumn: try row.optionalText(4),
                population: try row.text(5), identities: try row.int(6),
                startedOn: try row.day(7), decided: [:], closing: nil,
                withdrawnBy: try row.optionalInt(8))
        }
        return try rows.map { review in
            var review = review
            review.closing = byReview[review.entry]
            for decision in try decisions(of: review).values {
                review.decided[decision.decision.decision, default: 0] += 1
            }
            return review
        }
    }

    /// One access review.
    ///
    /// - Throws: ``UnknownName``, if there is none of that name.
    package func accessReview(named name: String) throws -> AccessReviewRow {
        let all = try accessReviews()
        guard let found = all.first(where: { $0.name == name }) else {
            throw UnknownName(kind: .accessReview, name: name, known: all.map(\.name))
        }
        return found
    }

    /// What stands decided, by identity.
    ///
    /// - Throws: `SQLiteError`.
    package func decisions(of review: AccessReviewRow) throws -> [String: AccessDecisionRow] {
        let rows = try connection.query(
            """
            SELECT identity, decision, note, decided_by, entry, decided_on FROM access_decision
            WHERE review = \(review.entry) AND withdrawn IS NULL ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            AccessDecisionRow(
                decision: AccessDecision(
                    identity: try row.text(0), decision: try row.value(1),
                    note: try row.optionalText(2), by: try row.text(3)),
                entry: try row.int(4), on: try row.day(5))
        }
        return Dictionary(rows.map { ($0.decision.identity, $0) }, uniquingKeysWith: { $1 })
    }

    /// The tasks in force of a subject whose checklist holds a control.
    ///
    /// - Throws: `SQLiteError`.
    package func tasks(
        of subject: String, covering control: String, on today: CivilDay
    ) throws -> [TaskRow] {
        var filter = TaskFilter()
        (filter.subjects, filter.controls) = ([subject], [control])
        return try tasks(filter, on: today).filter { $0.schedule != .once }
    }
}
