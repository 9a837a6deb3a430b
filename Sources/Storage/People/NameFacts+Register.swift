package import Domain

extension PersonRenamed: RegisterFact {
    package var correction: String? { "ourside person rename \(newName) \(person)" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension TeamRenamed: RegisterFact {
    package var correction: String? { "ourside team rename \(newName) \(team)" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension TeamChanged: RegisterFact {
    package var correction: String? { "ourside team change \(team) …" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension TeamRetired: RegisterFact {
    package var correction: String? { "ourside team add \(team), with its roles" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}

extension OrganizationRenamed: RegisterFact {
    package var correction: String? { "ourside organization rename …" }

    package func apply(to register: Projector, _ entry: LedgerEntry) throws {
        try register.apply(self, entry)
    }
}
