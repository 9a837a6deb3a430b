package import Domain

extension TeamAdded: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func checkNothingBuilds(on recorder: Recorder) throws {
        try recorder.checkUnused(team: team)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawTeam(team, seq, entry)
    }
}

extension OwnerSet: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawOwner(self, seq, entry)
    }
}

extension PersonLeft: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawPersonChange(seq)
    }
}

extension PersonMoved: WithdrawableFact {
    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawPersonChange(seq)
    }
}
