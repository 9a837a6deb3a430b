internal import Domain
internal import SQLite

/// The distinct values that occurrences carry, and the days on which each held.
struct HeldParts {
    /// The task that a follow-up follows, and the day on which it was opened.
    struct Followed {
        var series: Int64
        var day: CivilDay
    }

    let checklists: [Int64: Checklist]
    let accountTeams: [Int64: ValidityDays<String?>]
    /// 12 digits, or the alias while they are not known.
    let accounts: [Int64: String]
    private(set) var duties: [Int64: ValidityDays<DutyWords>] = [:]
    private(set) var services: [Int64: ValidityDays<HeldHistory.ServiceDay>] = [:]
    /// By control, in the order of the entries.
    private(set) var mappings: [String: [HeldHistory.MappingDay]] = [:]
    /// What frameworks ask for, by mapping.
    private(set) var requirements: [Int64: [String]] = [:]
    /// By follow-up.
    private(set) var followed: [Int64: Followed] = [:]

    init(_ connection: Connection) throws {
        checklists = try connection.checklists()
        accountTeams = try connection.teams(
            "SELECT account, since, team FROM account_days ORDER BY account, since")
        let labels = try connection.query(
            "SELECT id, coalesce(number, name) FROM account JOIN subject USING (id)"
        ) { row throws(SQLiteError) in (try row.int64(0), try row.text(1)) }
        accounts = Dictionary(uniqueKeysWithValues: labels)
        try connection.forEach(
            """
            SELECT duty, since, title, role, category, severity FROM duty_days
            ORDER BY duty, since
            """
        ) { row in
            duties[try row.int64(0), default: ValidityDays()].append(
                try DutyWords(row, 2), since: try row.day(1))
        }
        try connection.forEach(
            """
            SELECT service, since, team, account, environment, classification FROM service_days
            ORDER BY service, since
            """
        ) { row in
            services[try row.int64(0), default: ValidityDays()].append(
                HeldHistory.ServiceDay(
                    team: try row.optionalText(2), account: try row.int64(3),
                    environment: try row.text(4), classification: try row.value(5)),
                since: try row.day(1))
        }
        try readMappings(connection)
        followed = try Self.followed(connection)
    }

    /// The task that each follow-up follows, by the follow-up.
    ///
    /// - Throws: `SQLiteError`.
    static func followed(_ connection: Connection) throws -> [Int64: Followed] {
        let rows = try connection.query(
            """
            SELECT series.id, completion.series, completion.recorded_on
            FROM series JOIN completion ON completion.entry = series.origin
            WHERE duty IS NULL AND series.id NOT IN (SELECT series FROM event_task)
            """
        ) { row throws(SQLiteError) in
            (try row.int64(0), Followed(series: try row.int64(1), day: try row.day(2)))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private mutating func readMappings(_ connection: Connection) throws {
        try connection.forEach(
            """
            SELECT name, entry, since, control_days.mapping FROM control_days
            JOIN control ON control.id = control_days.control ORDER BY control, entry
            """
        ) { row in
            mappings[try row.text(0), default: []].append(
                HeldHistory.MappingDay(
                    entry: try row.int(1), since: try row.day(2), mapping: try row.int64(3)))
        }
        try connection.forEach("SELECT id, requirements FROM mapping") { row in
            requirements[try row.int64(0)] = try row.list(1)
        }
    }
}
