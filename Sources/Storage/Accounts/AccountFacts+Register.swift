package import Domain

extension AccountRegistered: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func checkNothingBuilds(on recorder: Recorder) throws {
        try recorder.checkUnused(alias, "account")
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.remove(try register.subject(alias))
        register.dirty.insert(try register.subject("org"))
    }
}

extension AccountChanged: RegisterFact {
    package var correction: String? { "ourside account change ALIAS …" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension AccountClosed: RegisterFact {
    package var approver: String? { approvedBy }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}
