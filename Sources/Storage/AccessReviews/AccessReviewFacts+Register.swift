package import Domain

extension ReviewStarted: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func checkNothingBuilds(on recorder: Recorder) throws {
        try recorder.checkUndecided(review)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawAccessReview(seq, entry)
    }
}

extension ReviewDecided: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawAccessReview(seq, entry)
    }
}

extension ReviewClosed: WithdrawableFact {
    package var approver: String? { reason.flatMap { _ in approvedBy } }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawAccessReview(seq, entry)
    }
}
