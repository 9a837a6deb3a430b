internal import Domain
internal import SQLite

/// The teams of services and accounts, as they are and as they were.
struct TeamHistory {
    private struct Place {
        var id: Int64
        /// Where a service runs.
        var account: Int64?
    }

    /// Services and accounts; read only where a team has changed.
    private var places: [String: Place] = [:]
    private var services: [Int64: ValidityDays<String?>] = [:]
    private var accounts: [Int64: ValidityDays<String?>] = [:]

    init(_ connection: Connection) throws {
        let hasChanges = try connection.first(
            """
            SELECT EXISTS (SELECT 1 FROM service_days GROUP BY service HAVING count(*) > 1)
                OR EXISTS (SELECT 1 FROM account_days GROUP BY account HAVING count(*) > 1)
            """
        ) { row throws(SQLiteError) in try row.bool(0) }
        guard hasChanges == true else { return }
        services = try connection.teams(
            "SELECT service, since, team FROM service_days ORDER BY service, since")
        accounts = try connection.teams(
            "SELECT account, since, team FROM account_days ORDER BY account, since")
        try connection.forEach(
            """
            SELECT name, id, service.account FROM subject LEFT JOIN service USING (id)
            WHERE kind IN ('service', 'account')
            """
        ) { row in
            places[try row.text(0)] = Place(
                id: try row.int64(1), account: try row.optionalInt64(2))
        }
    }

    /// The team of the service that a task's subject is or lies in, else of its account.
    func team(of task: TaskRow, on day: CivilDay) -> String? {
        guard ["service", "account", "resource"].contains(task.subjectKind),
            let place = places[TaskScope.holder(ofSubject: task.subject)]
        else { return task.team }
        return services.text(of: place.id, on: day)
            ?? accounts.text(of: place.account ?? place.id, on: day)
    }
}

extension Connection {
    /// Who answered for services or accounts, by their number.
    ///
    /// - Parameter sql: Their numbers, the days from which it held, the teams; in order.
    /// - Returns: The teams, and where there was none.
    /// - Throws: `SQLiteError`.
    func teams(_ sql: SQL) throws -> [Int64: ValidityDays<String?>] {
        var all: [Int64: ValidityDays<String?>] = [:]
        try forEach(sql) { row in
            all[try row.int64(0), default: ValidityDays()].append(
                try row.optionalText(2), since: try row.day(1))
        }
        return all
    }
}
