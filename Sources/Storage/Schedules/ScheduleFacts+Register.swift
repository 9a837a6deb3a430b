package import Domain

extension ScheduleSet: WithdrawableFact {
    package var approver: String? { approvedBy }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawSetting(scope, seq, entry)
    }
}

extension ScheduleReset: WithdrawableFact {
    package var approver: String? { approvedBy }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawSetting(scope, seq, entry)
    }
}
