package import Domain
internal import SQLite

extension Recorder {
    /// Gives a person another name from today on.
    ///
    /// - Parameters:
    ///   - person: The name until now.
    ///   - newName: The name from now on.
    ///   - reason: Why, if it is told.
    /// - Returns: What they own, which is said anew under the new name.
    /// - Throws: ``UnknownName``, `Refusal`.
    package func renamePerson(
        _ person: String, to newName: String, reason: String?
    ) throws -> [String] {
        let identities = try Identities(connection)
        // However it was typed: names that differ only in case are one person.
        let current = identities.current(person)
        let known = try knownPeople().first { PersonName.isSame($0, current) }
        if known != nil, current == newName { return [] }
        let person = person == current ? known ?? person : person
        try checkPerson(person)
        let isOwn = identities.isSame(person, newName)
        if try !isOwn && knownPeople().contains(where: { PersonName.isSame($0, newName) }) {
            throw Refusal(
                "There is somebody called '\(newName)' already.",
                why: "two people would be one from then on.", try: "ourside person list")
        }
        try checkIsNoTeam(newName)
        let owned = try scopes(ownedBy: person, from: today)
        try record(PersonRenamed(person: person, newName: newName, reason: reason))
        return try handOver(owned, of: person, to: newName, reason ?? "\(person) is \(newName) now")
            .map(\.scope)
    }

    /// Gives a team another name from today on.
    ///
    /// - Throws: ``UnknownName``, `Refusal`.
    package func renameTeam(_ team: String, to newName: String, reason: String?) throws {
        let renamed = try names(
            "SELECT after FROM name_change WHERE kind = 'team' AND before = \(team) ORDER BY entry"
        ).last
        if renamed == newName { return }
        try checkTeam(team)
        try checkName(newName, "team")
        if try !names(ofTeam: team).contains(newName) && everTeams().contains(newName) {
            throw Refusal(
                "There is or was a team '\(newName)'.", why: "names are never used twice.",
                try: "ourside team list")
        }
        let owned = try scopes(ownedBy: team, from: today)
        try record(TeamRenamed(team: team, newName: newName, reason: reason))
        _ = try handOver(owned, of: team, to: newName, reason ?? "\(team) is \(newName) now")
    }

    /// Changes the roles or the title of a team from today on.
    ///
    /// - Returns: Whether anything changed.
    /// - Throws: ``UnknownName``, `Refusal`, if nothing is to be changed.
    package func changeTeam(_ fact: TeamChanged) throws -> Bool {
        try checkTeam(fact.team)
        let roles = try Set(
            names("SELECT role FROM team_role WHERE team = \(fact.team) AND withdrawn IS NULL"))
        let title = try names("SELECT coalesce(title, '') FROM team WHERE name = \(fact.team)")
            .first
        let isSo =
            (fact.roles ?? []).allSatisfy { roles.contains($0.rawValue) }
            && (fact.withoutRoles ?? []).allSatisfy { !roles.contains($0.rawValue) }
            && fact.title.map { $0 == title } ?? true
        if !isSo { try record(fact) }
        return !isSo
    }

    /// Ends a team today; what it answers for by name is handed over.
    ///
    /// - Returns: What was handed over.
    /// - Throws: ``UnknownName``; `Refusal`, if it answers for something and nobody takes over.
    package func retireTeam(
        _ team: String, successor: String?, reason: String?
    ) throws -> [String] {
        if try hasEnded(team: team) { return [] }
        try checkTeam(team)
        if let successor { try checkTeam(successor) }
        guard successor != team else {
            throw Refusal(
                "'\(team)' cannot take over from itself.", why: "another team has to answer.",
                try: "--to TEAM", kind: .words)
        }
        let places = try connection.query(
            """
            SELECT subject.name, subject.kind FROM subject
            LEFT JOIN service USING (id) LEFT JOIN account USING (id)
            JOIN team ON team.id IN (service.team, account.team)
            WHERE team.name = \(team) AND service.retired IS NULL AND account.closed IS NULL
            ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in (name: try row.text(0), kind: try row.text(1)) }
        let owned = try scopes(ownedBy: team, from: today)
        let others = places.count + owned.count - 1
        if let first = places.first?.name ?? owned.first?.scope, successor == nil {
            throw Refusal(
                "The team '\(team)' still answers for '\(first)'"
                    + (others == 0 ? "." : " and \(others) more."),
                why: "what a team that ends answers for would be nobody's.",
                try: "ourside team retire \(team) --to ANOTHER")
        }
        for place in places {
            if place.kind == "account" {
                try changeAccount(place.name, number: nil, team: successor, title: nil)
            } else {
                var change = ServiceChanged(name: place.name)
                (change.team, change.reason) = (successor, reason)
                try changeService(change)
            }
        }
        _ = try handOver(owned, of: team, to: successor, reason ?? "\(team) ended")
        try record(TeamRetired(team: team, successor: successor, reason: reason))
        return places.map(\.name) + owned.map(\.scope)
    }

    /// Gives the organization another name from today on.
    ///
    /// - Throws: `Refusal`.
    package func renameOrganization(to newName: String, reason: String?) throws {
        if try names("SELECT name FROM organization").first == newName { return }
        try record(OrganizationRenamed(newName: newName, reason: reason))
    }

    /// The names that a team has and had, one after the other.
    private func names(ofTeam team: String) throws -> Set<String> {
        try Set(
            names(
                """
                WITH RECURSIVE own (name) AS (VALUES (\(team)) UNION
                    SELECT CASE name WHEN after THEN before ELSE after END
                    FROM name_change JOIN own ON name IN (before, after) WHERE kind = 'team')
                SELECT name FROM own
                """))
    }

    /// Every name that a team has or had.
    func everTeams() throws -> [String] {
        try names(
            """
            SELECT name FROM team UNION SELECT team FROM team_role
            UNION SELECT before FROM name_change WHERE kind = 'team'
            """)
    }

    private func checkIsNoTeam(_ name: String) throws {
        guard try everTeams().contains(name) else { return }
        throw Refusal(
            "'\(name)' is a team.", why: "a person and a team are two things.",
            try: "ourside person list")
    }
}
