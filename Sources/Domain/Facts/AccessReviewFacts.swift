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

    /// Makes the fact; a population that is no table names its identities without a column.
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
    /// What the review was called when it was started.
    package var review: String
    /// What one command took, in the order in which it was given.
    package var decisions: [AccessDecision]

    /// Makes the fact for the review in which it was decided.
    package init(review: String, decisions: [AccessDecision]) {
        (self.review, self.decisions) = (review, decisions)
    }
}

/// What is to become of one identity's access.
package struct AccessDecision: Codable, Equatable, Sendable {
    /// What can be decided about an identity's access.
    package enum Choice: String, Codable, CaseIterable, Sendable {
        case keep, remove, change
    }

    /// The identity as the population names it.
    package var identity: String
    /// What is to become of its access.
    package var decision: Choice
    /// What there is to say about it; `nil` if nothing was said.
    package var note: String?
    /// Who decided.
    package var by: String

    /// Makes a decision of the person who took it, who need not be the one who records it.
    package init(identity: String, decision: Choice, note: String? = nil, by: String) {
        (self.identity, self.decision, self.note, self.by) = (identity, decision, note, by)
    }
}

/// A review is over; its decisions are kept as evidence.
package struct ReviewClosed: FactPayload {
    package static let name = "review-closed"
    /// What the review was called when it was started.
    package var review: String
    /// The digest of the table of decisions, kept as evidence.
    package var decisions: String
    /// Identities without a decision.
    package var undecided: Int
    /// Why identities stay undecided, and who approved that.
    package var reason: String?
    /// Who approved that; given where the reason is.
    package var approvedBy: String?

    /// Makes the fact; why identities stay undecided is set afterwards.
    package init(review: String, decisions: String, undecided: Int) {
        (self.review, self.decisions, self.undecided) = (review, decisions, undecided)
    }
}
