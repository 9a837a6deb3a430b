internal import Domain
internal import SQLite

/// People, teams and the organization by their names, each from a day on.
extension Projector {
    func apply(_ fact: PersonRenamed, _ entry: LedgerEntry) throws {
        try rename("person", fact.person, fact.newName, fact.reason, entry)
    }

    func apply(_ fact: OrganizationRenamed, _ entry: LedgerEntry) throws {
        let before = try connection.first("SELECT name FROM organization") {
            row throws(SQLiteError) in try row.text(0)
        }
        try connection.execute("UPDATE organization SET name = \(fact.newName)")
        try rename("organization", before ?? "", fact.newName, fact.reason, entry)
    }

    func apply(_ fact: TeamRenamed, _ entry: LedgerEntry) throws {
        let roles = try roles(of: fact.team)
        try release(roles, of: fact.team, entry)
        try connection.execute(
            "UPDATE team SET name = \(fact.newName) WHERE name = \(fact.team)")
        try give(roles, to: fact.newName, entry)
        try keepDaysOfTeam(named: fact.newName, from: entry.day)
        try rename("team", fact.team, fact.newName, fact.reason, entry)
    }

    func apply(_ fact: TeamChanged, _ entry: LedgerEntry) throws {
        let before = try roles(of: fact.team)
        let title = try connection.first("SELECT title FROM team WHERE name = \(fact.team)") {
            row throws(SQLiteError) in try row.optionalText(0)
        }
        try release(fact.withoutRoles ?? [], of: fact.team, entry)
        try give((fact.roles ?? []).filter { !before.contains($0) }, to: fact.team, entry)
        let after = try roles(of: fact.team)
        if before != after {
            try noteChange(
                entry, 0, "team-roles", fact.team, from: Self.words(before), to: Self.words(after),
                reason: fact.reason)
        }
        guard let newTitle = fact.title, newTitle != title.flatMap({ $0 }) else { return }
        try connection.execute(
            "UPDATE team SET title = \(newTitle) WHERE name = \(fact.team)")
        try noteChange(
            entry, 1, "title", fact.team, from: title.flatMap { $0 }, to: newTitle,
            reason: fact.reason)
    }

    func apply(_ fact: TeamRetired, _ entry: LedgerEntry) throws {
        try release(try roles(of: fact.team), of: fact.team, entry)
        try connection.execute(
            "UPDATE team SET retired_on = \(entry.day) WHERE name = \(fact.team)")
        try noteChange(
            entry, 0, "team-retired", fact.team, from: nil,
            to: fact.successor.map { "handed over to \($0)" }, reason: fact.reason)
    }

    private func rename(
        _ kind: String, _ before: String, _ after: String, _ reason: String?, _ entry: LedgerEntry
    ) throws {
        try connection.execute(
            """
            INSERT INTO name_change (entry, kind, before, after, since)
            VALUES (\(entry.seq), \(kind), \(before), \(after), \(entry.day))
            """)
        try noteChange(
            entry, 0, "\(kind)-name", kind == "organization" ? "org" : after, from: before,
            to: after, reason: reason)
    }

    private static func words(_ roles: [Role]) -> String {
        roles.isEmpty ? "no role" : roles.map(\.rawValue).joined(separator: ", ")
    }

    private func roles(of team: String) throws -> [Role] {
        try connection.query(
            """
            SELECT DISTINCT role FROM team_role WHERE team = \(team) AND withdrawn IS NULL
            ORDER BY role
            """
        ) { row throws(SQLiteError) in try row.value(0) }
    }

    /// What it answered for by them until then stays so.
    private func release(_ roles: [Role], of team: String, _ entry: LedgerEntry) throws {
        for role in roles {
            try connection.execute(
                """
                UPDATE team_role SET withdrawn = \(entry.day)
                WHERE team = \(team) AND role = \(role.rawValue) AND withdrawn IS NULL
                """)
        }
    }

    private func give(_ roles: [Role], to team: String, _ entry: LedgerEntry) throws {
        for role in roles {
            try connection.execute(
                """
                INSERT INTO team_role (entry, role, team, since)
                VALUES (\(entry.seq), \(role.rawValue), \(team), \(entry.day))
                """)
        }
    }

    /// Keeps the new name with all that the team answers for, from a day on.
    private func keepDaysOfTeam(named team: String, from day: CivilDay) throws {
        let services = try connection.query(
            "SELECT service.id FROM service JOIN team ON team.id = service.team WHERE team.name = \(team)"
        ) { row throws(SQLiteError) in try row.int64(0) }
        for service in services { try keepDays(ofService: service, from: day) }
        let accounts = try connection.query(
            "SELECT account.id FROM account JOIN team ON team.id = account.team WHERE team.name = \(team)"
        ) { row throws(SQLiteError) in try row.int64(0) }
        for account in accounts { try keepDays(ofAccount: account, from: day) }
    }
}
