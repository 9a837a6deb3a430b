package import Domain

extension OrganizationCreated: RegisterFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension RulesAdopted: RegisterFact {
    package static var staysWhenUndone: Bool { true }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension PolicySet: RegisterFact {
    package var approver: String? { approvedBy }
    package var correction: String? { "ourside policy set \(policy) …" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}
