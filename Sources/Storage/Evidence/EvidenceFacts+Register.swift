package import Domain

extension EvidenceAdded: RegisterFact {
    package static var staysWhenUndone: Bool { true }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension EvidencePurged: RegisterFact {
    package var approver: String? { approvedBy }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}
