package import Domain

extension ReviewRequired: WithdrawableFact {
    package var approver: String? { approvedBy }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawReviewRule(seq, entry)
    }
}

extension TaskReviewed: WithdrawableFact {
    /// It lets a completion count, and what that settles or ends.
    package static var mayMoveDates: Bool { true }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawTaskReview(seq, entry)
    }
}
