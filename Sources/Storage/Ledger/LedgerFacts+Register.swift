package import Domain

extension ClockCorrected: RegisterFact {
    package var approver: String? { approvedBy }

    /// It only lets time go back; the register holds no clock.
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {}
}

extension HeadPublished: RegisterFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension EntryWithdrawn: RegisterFact {
    package var approver: String? { approvedBy }
    package static var staysWhenUndone: Bool { true }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}
