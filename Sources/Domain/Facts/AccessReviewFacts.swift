/// The review of who has access began: its population is frozen from here on.
package struct ReviewStarted: FactPayload {
    package static let name = "review-started"
    /// What the review is called: `main-2026-q4`.
    package var review: String
    /// The task that it will prove: `main/access-review`.
    package var task: String
    /// The kind of file that the population was read from: `credential-report`.
    package var kind: String
    /// The column of a table that names the identities.
    package var idColumn: String?
    /// The digest of the file, kept as evidence.
    package var population: String
    /// How many identities it holds.
    package var identities: Int

    package init(
        review: String, task: String, kind: String, idColumn: String? = nil, population: String,
        identities: Int
    ) {
        (self.review, self.task, self.kind) = (review, task, kind)
        (self.idColumn, self.population, self.identities) = (idColumn, population, identities)
    }
}

/// Somebody decided which identities keep their access.
package struct ReviewDecided: FactPayload {
    package static let name = "review-decided"
    package var review: String
    package var decisions: [AccessDecision]

    package init(review: String, decisions: [AccessDecision]) {
        (self.review, self.decisions) = (review, decisions)
    }
}

/// What is to become of one identity's access.
package struct AccessDecision: Codable, Equatable, Sendable {
    package enum Choice: String, Codable, CaseIterable, Sendable {
        case keep, remove, change
    }

    package var identity: String
    package var decision: Choice
    package var note: String?
    /// Who decided.
    package var by: String

    package init(identity: String, decision: Choice, note: String? = nil, by: String) {
        (self.identity, self.decision, self.note, self.by) = (identity, decision, note, by)
    }
}

/// A review is over; its decisions are kept as evidence.
package struct ReviewClosed: FactPayload {
    package static let name = "review-closed"
    package var review: String
    /// The digest of the table of decisions, kept as evidence.
    package var decisions: String
    /// Identities without a decision.
    package var undecided: Int
    /// Why identities stay undecided, and who approved that.
    package var reason: String?
    package var approvedBy: String?

    package init(review: String, decisions: String, undecided: Int) {
        (self.review, self.decisions, self.undecided) = (review, decisions, undecided)
    }
}
