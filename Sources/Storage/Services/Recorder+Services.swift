package import Catalogue
package import Domain
internal import SQLite

extension Recorder {
    /// The adopted pack.
    ///
    /// - Throws: `Refusal`, if none was adopted yet.
    package func pack() throws -> PackIndex {
        guard let pack = try projector.pack() else {
            throw Refusal(
                "No organization was set up in this database.", why: "no pack was adopted.",
                try: "ourside init", kind: .input)
        }
        return pack
    }

    /// Registers a service in use.
    ///
    /// - Throws: `Refusal`, ``UnknownName``.
    package func registerService(_ fact: ServiceRegistered) throws {
        var fact = fact
        fact.environment = usualEnvironment(fact.environment)
        let pack = try pack()
        try checkSubjectIsFree(fact.name, "service")
        guard let service = pack.service(fact.service) else {
            throw UnknownName(
                kind: .catalogueService, name: fact.service, known: pack.pack.services.map(\.id))
        }
        try checkTeam(fact.team)
        try checkEnvironment(fact.environment)
        try checkTraits((fact.traits ?? []) + (fact.withoutTraits ?? []), pack)
        if let since = fact.since, since > today {
            throw Refusal(
                "\(since) has not come yet.", why: "--since is the day since when it is in use.",
                try: "--since \(today)", kind: .words)
        }
        for (duty, day) in fact.lastDone ?? [:] {
            guard pack.duty(duty) != nil else {
                throw UnknownName(kind: .duty, name: duty, known: pack.pack.duties.map(\.id))
            }
            guard day <= today else {
                throw Refusal(
                    "\(day) has not come yet.", why: "--last-done is a day in the past.",
                    try: "--last-done \(duty)=\(today)", kind: .words)
            }
        }
        try checkLastDone(fact, service)
        try record(fact)
    }

    /// What was said to be done before must be a duty of the service.
    private func checkLastDone(_ fact: ServiceRegistered, _ service: CatalogueService) throws {
        guard let lastDone = fact.lastDone, !lastDone.isEmpty else { return }
        let profile = ServiceProfile(
            service, adding: fact.traits ?? [], removing: fact.withoutTraits ?? [],
            environment: fact.environment, classification: fact.classification)
        let duties =
            try projector.adoptedRules()?
            .applicable(to: SubjectProfile(scope: .service, services: [profile])).duties
            .map(\.duty.id) ?? []
        for duty in lastDone.keys.sorted() where !duties.contains(duty) {
            throw Refusal(
                "'\(duty)' is not a duty of '\(fact.name)'.",
                why:
                    "the duties of \(service.title) here are: \(duties.sorted().joined(separator: ", ")).",
                try: "the command without --last-done \(duty)=…")
        }
    }

    /// Changes what is told about a service in use.
    ///
    /// - Throws: `Refusal`, ``UnknownName``.
    package func changeService(_ fact: ServiceChanged) throws {
        var fact = fact
        fact.environment = fact.environment.map(usualEnvironment)
        try checkInUse(fact.name)
        try checkTeam(fact.team)
        if let environment = fact.environment { try checkEnvironment(environment) }
        try checkTraits((fact.traits ?? []) + (fact.withoutTraits ?? []), try pack())
        fact.account = try fact.account.map(account)
        if try isSo(fact) { return }
        if let account = fact.account, fact.reason == nil || fact.approvedBy == nil {
            // Another account answers for it: nobody's habit, but somebody's decision.
            throw UndecidedChanges(lines: ["\(fact.name) goes to the account '\(account)'"])
        }
        try record(fact)
    }

    /// Whether a service is already as a change would make it.
    private func isSo(_ fact: ServiceChanged) throws -> Bool {
        let id = try connection.first(
            """
            SELECT service.id FROM service JOIN subject USING (id)
            LEFT JOIN team ON team.id = service.team
            WHERE subject.name = \(fact.name)
              AND coalesce(\(fact.team), team.name) IS team.name
              AND coalesce(\(fact.region), region) IS region
              AND coalesce(\(fact.environment), environment) IS environment
              AND coalesce(\(fact.classification?.rawValue), classification) IS classification
              AND coalesce(\(fact.title), service.title) IS service.title
              AND coalesce(\(fact.key), natural_key) IS natural_key
              AND coalesce(
                (SELECT id FROM subject WHERE name = \(fact.account)), service.account
              ) = service.account
            """
        ) { row throws(SQLiteError) in try row.int64(0) }
        guard let id else { return false }
        let tags = try connection.query(
            "SELECT name, value FROM service_tag WHERE service = \(id)"
        ) { row throws(SQLiteError) in (try row.text(0), try row.text(1)) }
        let traits = try connection.query(
            "SELECT trait, present FROM service_trait WHERE service = \(id)"
        ) { row throws(SQLiteError) in (try row.text(0), try row.bool(1)) }
        let isPresent = Dictionary(uniqueKeysWithValues: traits)
        return fact.tags.map { $0 == Dictionary(uniqueKeysWithValues: tags) } ?? true
            && (fact.traits ?? []).allSatisfy { isPresent[$0] == true }
            && (fact.withoutTraits ?? []).allSatisfy { isPresent[$0] == false }
    }

    /// Retires a service on a day, never before today.
    ///
    /// - Throws: `Refusal`, ``UnknownName``.
    package func retireService(
        _ name: String, on day: CivilDay?, reason: String, approvedBy: String
    ) throws {
        try checkInUse(name)
        try record(
            ServiceRetired(
                name: name, on: max(day ?? today, today), reason: reason, approvedBy: approvedBy))
    }

    func checkInUse(_ name: String) throws {
        let found = try connection.first(
            "SELECT retired FROM service JOIN subject USING (id) WHERE subject.name = \(name)"
        ) { row throws(SQLiteError) in Box(value: try row.optionalDay(0)) }
        guard let found else {
            throw UnknownName(
                kind: .service, name: name,
                known: try names("SELECT subject.name FROM service JOIN subject USING (id)"))
        }
        if let retired = found.value {
            throw Refusal(
                "'\(name)' \(retired < today ? "is retired since" : "retires on") \(retired).",
                why: "what is retired stays as it was.",
                try: "ourside service add … --name ANOTHER-NAME")
        }
    }

    private struct Box { var value: CivilDay? }

    /// Environments are names, so that rules and filters can tell them apart.
    private func checkEnvironment(_ name: String) throws {
        try checkName(name, "environment")
    }

    func checkTraits(_ traits: [String], _ pack: PackIndex) throws {
        let known = Set(pack.pack.services.flatMap(\.traits))
        for trait in traits where !known.contains(trait) {
            throw UnknownName(kind: .trait, name: trait, known: known.sorted())
        }
    }
}
