internal import Catalogue
package import Domain
internal import SQLite

extension Recorder {
    /// Registers something with its own clock inside a service or account.
    ///
    /// - Throws: `Refusal`, ``UnknownName``.
    package func registerResource(_ fact: ResourceRegistered) throws {
        try checkName(fact.name, "resource")
        try checkHolder(fact.subject)
        let full = "\(fact.subject):\(fact.name)"
        if try names("SELECT name FROM subject WHERE name = \(full)").first != nil {
            throw Refusal(
                "There is a resource '\(full)' already.", why: "names are never used twice.",
                try: "ourside resource list")
        }
        let duties = try pack().pack.duties.filter { $0.scope == .resource(kind: fact.kind) }
        guard !duties.isEmpty || Self.kindsWithoutDuty.contains(fact.kind) else {
            throw UnknownName(kind: .resourceKind, name: fact.kind, known: try resourceKinds())
        }
        let needsExpiry = duties.contains {
            if case .beforeExpiry = $0.schedule { true } else { false }
        }
        if needsExpiry, fact.expires == nil {
            throw Refusal(
                "A \(fact.kind) needs the day on which it expires.",
                why: "its due date is counted back from that day.",
                try:
                    "ourside resource add \(fact.subject) \(fact.kind) --name \(fact.name) --expires DATE",
                kind: .words)
        }
        if let rotated = fact.lastRotated, rotated > today {
            throw Refusal(
                "\(rotated) has not come yet.", why: "--last-rotated is a day in the past.",
                try: "--last-rotated \(today)", kind: .words)
        }
        try record(fact)
    }

    /// Kinds that have no duty of their own: they say by which objectives others are judged.
    private static let kindsWithoutDuty: Set<String> = ["backup-plan", "host-group"]

    /// Kinds of resources: those for which the pack has a duty, backup plans and host groups.
    package func resourceKinds() throws -> [String] {
        let kinds = try pack().pack.duties.compactMap { duty in
            if case .resource(let kind) = duty.scope { kind } else { nil }
        }
        return Self.kindsWithoutDuty.union(kinds).sorted()
    }

    /// Changes what is told about a resource.
    ///
    /// - Throws: `Refusal`, ``UnknownName``.
    package func changeResource(_ fact: ResourceChanged) throws {
        try checkResource(fact.resource)
        let isSo = try stands(
            """
            SELECT 1 FROM resource JOIN subject USING (id) WHERE subject.name = \(fact.resource)
              AND coalesce(\(fact.identifier), identifier) IS identifier
              AND coalesce(\(fact.lastRotated), told_rotated) IS told_rotated
              AND coalesce(\(fact.expires), expires) IS expires
              AND coalesce(\(fact.rpo), rpo) IS rpo AND coalesce(\(fact.rto), rto) IS rto
            """)
        if !isSo { try record(fact) }
    }

    /// Retires a resource on a day, never before today.
    ///
    /// - Throws: `Refusal`, ``UnknownName``.
    package func retireResource(
        _ name: String, on day: CivilDay?, reason: String, approvedBy: String
    ) throws {
        try checkResource(name)
        try record(
            ResourceRetired(
                resource: name, on: max(day ?? today, today), reason: reason,
                approvedBy: approvedBy))
    }

    func checkResource(_ name: String) throws {
        let known = try names(
            "SELECT subject.name FROM resource JOIN subject USING (id) WHERE retired IS NULL")
        if known.contains(name) { return }
        let retired = try connection.first(
            "SELECT retired FROM resource JOIN subject USING (id) WHERE subject.name = \(name)"
        ) { row throws(SQLiteError) in try row.day(0) }
        guard let retired else { throw UnknownName(kind: .resource, name: name, known: known) }
        throw Refusal(
            "'\(name)' is retired: \(retired) is its last day.",
            why: "what is retired stays as it was.", try: "ourside resource list --all")
    }

    private func checkHolder(_ name: String) throws {
        let kind = try names("SELECT kind FROM subject WHERE name = \(name)").first
        switch kind {
        case "account": _ = try account(name)
        case "service": try checkInUse(name)
        case nil:
            throw UnknownName(
                kind: .serviceOrAccount, name: name,
                known: try names("SELECT name FROM subject WHERE kind IN ('account', 'service')"))
        default:
            throw Refusal(
                "A resource lies in a service or an account, and '\(name)' is neither.",
                try: "ourside resource add main KIND --name NAME")
        }
    }
}
