package import Domain

extension TaskTicked: WithdrawableFact {
    package static var mayMoveDates: Bool { true }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }

    package func withdraw(
        _ seq: Int, from register: Projector, _ entry: LedgerEntry
    ) throws {
        try register.withdrawTick(seq, entry)
    }
}
