/// Who has access, as another tool lists them: what an access review is about.
package struct Population: Equatable, Sendable {
    /// Which list it was read as, whether given or recognized.
    package var kind: PopulationKind
    /// The 12 digits of the account, if it speaks of exactly one.
    package var account: String?
    /// The column of a table that names the identities.
    package var idColumn: String?
    /// What is told about each identity, by name.
    package var attributes: [String]
    /// In the order of the file.
    package var identities: [Identity] = []
    /// Sentences: an identity that is there twice, a list that was cut.
    package var notes: [String] = []

    /// A population of nobody.
    package init(kind: PopulationKind, attributes: [String]) {
        (self.kind, self.attributes) = (kind, attributes)
    }

    /// Somebody, or something, that has access.
    package struct Identity: Equatable, Sendable {
        /// Its name in the population, each once.
        package var id: String
        /// One value per attribute.
        package var values: [String?]

        /// Takes as many values as there are attributes, in their order; `nil` for what is empty.
        package init(id: String, values: [String?]) { (self.id, self.values) = (id, values) }
    }

    /// Reads a list of who has access.
    ///
    /// - Parameters:
    ///   - bytes: The file, in UTF-8, or in UTF-16 with a byte order mark.
    ///   - given: What it is said to be; recognized by its content if `nil`.
    ///   - idColumn: The column of a table that names the identities.
    /// - Returns: Each identity once.
    /// - Throws: ``InventoryProblem`` if it is malformed, of no known kind, or holds nobody.
    package static func read(
        _ bytes: [UInt8], as given: PopulationKind? = nil, idColumn: String? = nil
    ) throws(InventoryProblem) -> Population {
        let file = try InventoryFile(bytes)
        let kind: PopulationKind
        if let given { kind = given } else { kind = try PopulationKind.recognized(in: file) }
        if idColumn != nil, kind != .csv {
            throw InventoryProblem(
                what: "Only a table has a column that names the identities.",
                why: "the file was taken for: \(kind.title).",
                try: "the command without --id-column")
        }
        var population: Population
        switch kind {
        case .credentialReport: population = try CredentialReportReader.read(file)
        case .identityCenterUsers: population = try IdentityCenterReader.users(file)
        case .accountAssignments: population = try IdentityCenterReader.assignments(file)
        case .iamUsers: population = try IdentityCenterReader.iamUsers(file)
        case .csv: population = try AccessTableReader.read(file, idColumn: idColumn)
        }
        guard !population.identities.isEmpty else {
            throw InventoryProblem(
                what: "The file lists nobody.", why: "it was taken for: \(kind.title).")
        }
        population.kind = kind
        return population
    }
}

/// The kinds of lists; the raw values are what `--kind` takes.
package enum PopulationKind: String, CaseIterable, Sendable {
    case credentialReport = "credential-report"
    case identityCenterUsers = "identity-center-users"
    case accountAssignments = "account-assignments"
    case iamUsers = "iam-users"
    case csv

    /// The kind in a few words.
    package var title: String {
        switch self {
        case .credentialReport: "a credential report of IAM"
        case .identityCenterUsers: "users of Identity Center"
        case .accountAssignments: "account assignments of Identity Center"
        case .iamUsers: "users of IAM"
        case .csv: "a table"
        }
    }

    fileprivate static func recognized(
        in file: InventoryFile
    ) throws(InventoryProblem) -> PopulationKind {
        let head = InventoryHead(file.text)
        if head.keys.contains("Content") { return .credentialReport }
        if head.keys.contains("AccountAssignments") { return .accountAssignments }
        if head.keys.contains("Users") {
            return try IdentityCenterReader.isOfIAM(file) ? .iamUsers : .identityCenterUsers
        }
        if CredentialReportReader.recognizes(head.columns) { return .credentialReport }
        guard head.columns.isEmpty else { return .csv }
        let known = PopulationKind.allCases.map(\.title).joined(separator: ", ")
        throw InventoryProblem(
            what: "The file lists nobody that Ourside can find.",
            why: "its content is none of: \(known).",
            try: "ourside access-review start NAME --from users.csv --kind csv")
    }
}
