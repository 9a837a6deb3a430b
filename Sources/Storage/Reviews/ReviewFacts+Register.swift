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
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawTaskReview(seq, entry)
    }
}
