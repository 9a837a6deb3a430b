package import Domain

extension ServiceRegistered: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func checkNothingBuilds(on recorder: Recorder) throws {
        try recorder.checkUnused(name, "service")
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        let id = try register.subject(name)
        try register.touch(service: id, entry)
        try register.remove(id)
    }
}

extension ServiceChanged: RegisterFact {
    package var approver: String? { reason.flatMap { _ in approvedBy } }
    package var correction: String? { "ourside service change NAME …" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension ServiceRetired: RegisterFact {
    package var approver: String? { approvedBy }
    package var correction: String? { "ourside service add … --name ANOTHER-NAME" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}
