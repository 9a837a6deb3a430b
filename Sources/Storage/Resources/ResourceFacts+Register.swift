package import Domain

extension ResourceRegistered: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func checkNothingBuilds(on recorder: Recorder) throws {
        try recorder.checkUnused("\(subject):\(name)", "resource")
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.remove(try register.subject("\(subject):\(name)"))
    }
}

extension ResourceChanged: RegisterFact {
    package var approver: String? { reason.flatMap { _ in approvedBy } }
    package var correction: String? { "ourside resource change NAME …" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension ResourceRetired: RegisterFact {
    package var approver: String? { approvedBy }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}
