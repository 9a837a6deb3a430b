package import Domain

extension ImportMapped: RegisterFact {
    package var correction: String? { "ourside import map FIELD=tag:KEY" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension InventoryImported: RegisterFact {
    package static var mayMoveDates: Bool { true }
    package static var staysWhenUndone: Bool { true }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}
