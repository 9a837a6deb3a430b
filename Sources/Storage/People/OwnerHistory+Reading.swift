internal import Domain
internal import SQLite

extension OwnerHistory {
    /// Reads everything that was said about owners, teams and roles.
    init(_ connection: Connection) throws {
        var words: [String: [OwnerWord]] = [:]
        try connection.forEach(
            "SELECT scope, owner, since, withdrawn FROM owner_setting ORDER BY since, entry"
        ) { row in
            words[try row.text(0), default: []].append(
                OwnerWord(
                    owner: try row.text(1), since: try row.day(2),
                    withdrawn: try row.optionalDay(3)))
        }
        var roles: [Role: [RoleTeam]] = [:]
        try connection.forEach(
            "SELECT role, team, since, withdrawn FROM team_role ORDER BY entry"
        ) { row in
            roles[try row.value(0, Role.self), default: []].append(
                RoleTeam(
                    team: try row.text(1), since: try row.day(2),
                    withdrawn: try row.optionalDay(3)))
        }
        (self.words, self.roles) = (words, roles)
        teams = try TeamHistory(connection)
    }
}
