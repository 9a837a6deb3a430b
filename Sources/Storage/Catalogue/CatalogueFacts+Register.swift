package import Domain

extension CatalogueImported: RegisterFact {
    package static var staysWhenUndone: Bool { true }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension CatalogueAdopted: RegisterFact {
    package var approver: String? { reason.flatMap { _ in approvedBy } }
    package var correction: String? { "ourside catalogue adopt PACK --reason … --approved-by …" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension ControlIncluded: WithdrawableFact {
    package var approver: String? { approvedBy }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        if try register.withdrawEndOfExclusion(seq) { return }
        try register.withdrawInclusion(scope, seq, entry)
    }
}
