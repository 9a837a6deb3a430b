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
            """
            SELECT role, team.name, added FROM team_role JOIN team ON team.id = team_role.team
            """
        ) { row in
            roles[try row.value(0, Role.self), default: []].append(
                RoleTeam(team: try row.text(1), added: try row.day(2)))
        }
        (self.words, self.roles) = (words, roles)
        teams = try TeamHistory(connection)
    }
}

/// The teams of services and accounts, as they are and as they were.
struct TeamHistory {
    /// What a subject's team was before a day.
    private struct Change {
        let day: CivilDay
        let before: String?
    }

    private struct Place {
        let team: String?
        let account: String?
    }

    /// By subject, the oldest first.
    private var changes: [String: [Change]] = [:]
    /// Services and accounts; read only where there is a change.
    private var places: [String: Place] = [:]

    init(_ connection: Connection) throws {
        try connection.forEach(
            "SELECT scope, on_day, before FROM change WHERE kind = 'team' ORDER BY entry, position"
        ) { row in
            changes[try row.text(0), default: []].append(
                Change(day: try row.day(1), before: try row.optionalText(2)))
        }
        guard !changes.isEmpty else { return }
        try connection.forEach(
            """
            SELECT subject.name, team.name, place.name FROM subject
            LEFT JOIN service USING (id) LEFT JOIN account USING (id)
            LEFT JOIN subject AS place ON place.id = service.account
            LEFT JOIN team ON team.id = coalesce(service.team, account.team)
            WHERE subject.kind IN ('service', 'account')
            """
        ) { row in
            places[try row.text(0)] = Place(
                team: try row.optionalText(1), account: try row.optionalText(2))
        }
    }

    /// The team of the service that a task's subject is or lies in, else of its account.
    func team(of task: TaskRow, on day: CivilDay) -> String? {
        guard ["service", "account", "resource"].contains(task.subjectKind),
            let place = places[TaskScope.holder(ofSubject: task.subject)]
        else { return task.team }
        let holder = TaskScope.holder(ofSubject: task.subject)
        return team(holder, place, on: day)
            ?? place.account.flatMap { account in
                places[account].flatMap { team(account, $0, on: day) }
            }
    }

    private func team(_ name: String, _ place: Place, on day: CivilDay) -> String? {
        guard let next = changes[name]?.first(where: { $0.day > day }) else { return place.team }
        return next.before
    }
}
