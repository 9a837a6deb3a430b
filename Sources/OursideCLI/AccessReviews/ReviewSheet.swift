internal import Domain
internal import Exports
internal import Inventory
internal import Storage

/// An access review with its frozen population and what stands decided.
struct ReviewSheet {
    let review: AccessReviewRow
    let population: Population
    /// By identity.
    let decisions: [String: AccessDecisionRow]

    /// Reads the population from the evidence that it is kept in.
    ///
    /// - Throws: `UnknownName`, if there is no such review; `Refusal`, if the bytes are gone.
    init(_ name: String, in store: Store) throws {
        review = try store.accessReview(named: name)
        population = try Self.population(
            review.population, PopulationKind(rawValue: review.kind), review.idColumn, in: store)
        decisions = try store.decisions(of: review)
    }

    /// Reads a population that is stored as evidence.
    static func population(
        _ sha256: String, _ kind: PopulationKind?, _ idColumn: String?, in store: Store
    ) throws -> Population {
        var bytes: [UInt8] = []
        try store.readEvidence(sha256) { bytes += $0 }
        return try Population.read(bytes, as: kind, idColumn: idColumn)
    }

    /// Identities without a decision, in the order of the population.
    var undecided: [String] {
        population.identities.map(\.id).filter { decisions[$0] == nil }
    }

    /// How many identities have a decision.
    func count(_ choice: AccessDecision.Choice) -> Int {
        decisions.values.count { $0.decision.decision == choice }
    }

    /// `2 keep, 1 remove, 0 change`.
    var counts: String {
        AccessDecision.Choice.allCases.map { "\(count($0)) \($0.rawValue)" }
            .joined(separator: ", ")
    }

    /// Every identity, those without a decision first.
    var listing: Listing {
        let names = Self.keys(population.attributes)
        var columns = [
            Column(key: "identity", title: "IDENTITY", priority: .high, flexible: false)
        ]
        for (index, name) in names.enumerated() {
            columns.append(
                Column(
                    key: name, title: Self.title(name), priority: .low,
                    shownInTable: index < Self.shownAttributes))
        }
        columns += [
            Column(key: "decision", title: "DECISION", kind: .id, priority: .high),
            Column(key: "note", title: "NOTE"), Column(key: "by", title: "BY", flexible: false),
            Column(
                key: "ownAccess", title: "OWN ACCESS", kind: .flag,
                shownInTable: decisions.values.contains { Self.isOwn($0.decision) }),
        ]
        let identities = population.identities
        let open = identities.filter { decisions[$0.id] == nil }
        let decided = identities.filter { decisions[$0.id] != nil }
        let rows = (open + decided).map { identity -> [JSONValue] in
            let decision = decisions[identity.id]?.decision
            return [.string(identity.id)] + identity.values.map { JSONValue($0) } + [
                JSONValue(decision?.decision.rawValue), JSONValue(decision?.note),
                JSONValue(decision?.by), .bool(decision.map(Self.isOwn) ?? false),
            ]
        }
        var listing = Listing(
            columns: columns, rows: rows,
            rowStyles: (open + decided).map { decisions[$0.id] == nil ? .yellow : nil },
            emptySentence: "Nobody is in it.")
        listing.styledColumns = ["identity"]
        return listing
    }

    /// A table for people shows so many attributes; the other formats have all.
    private static let shownAttributes = 5

    /// `ACTIVE KEYS` for `activeKeys`.
    private static func title(_ key: String) -> String {
        var title = ""
        for (before, letter) in zip(" " + key, key) {
            if before.isLowercase, letter.isUppercase { title.append(" ") }
            title.append(letter)
        }
        return title.uppercased()
    }

    /// Keys that are different from each other and from our own.
    private static func keys(_ attributes: [String]) -> [String] {
        var taken: Set<String> = ["identity", "decision", "note", "by", "ownaccess"]
        return attributes.map { attribute in
            var key = attribute
            var number = 1
            while !taken.insert(key.lowercased()).inserted {
                number += 1
                key = number == 2 ? "population.\(attribute)" : "population.\(attribute).\(number)"
            }
            return key
        }
    }

    private static func isOwn(_ decision: AccessDecision) -> Bool {
        isSelf(decision.by, decision.identity)
    }

    /// Whether somebody would decide about their own access, as far as names tell.
    static func isSelf(_ person: String, _ identity: String) -> Bool {
        func short(_ name: String) -> String {
            let last = name.lowercased().split(separator: "/").last.map(String.init) ?? name
            return last.split(separator: "@").first.map(String.init) ?? last
        }
        return !person.isEmpty && short(person) == short(identity)
    }
}
