import Domain

@testable import Storage

extension StreetSwept: WithdrawableFact {
    func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.noteChange(entry, 0, "street", subject, from: nil, to: "\(street) is clean")
    }

    func withdraw(_ seq: Int, from register: Projector, _ entry: LedgerEntry) throws {
        try register.noteChange(
            entry, 0, "street", subject, from: "\(street) is clean", to: nil,
            reason: entry.withdrawalReason)
    }
}
