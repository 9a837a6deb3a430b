internal import Catalogue
internal import Domain
internal import SQLite

/// Services in use.
extension Projector {
    func apply(_ fact: ServiceRegistered, _ entry: LedgerEntry) throws {
        let account = try subject(fact.account)
        let id = try addSubject("service", fact.name, parent: account, entry)
        try connection.execute(
            """
            INSERT INTO service (id, catalogue, account, team, region, environment, classification,
                since, title, registered, natural_key)
            VALUES (\(id), \(fact.service), \(account), \(try team(fact.team)), \(fact.region),
                    \(fact.environment), \(fact.classification.rawValue), \(fact.since),
                    \(fact.title), \(entry.day), \(fact.key))
            """)
        try keepDays(ofService: id, from: entry.day)
        try setTags(fact.tags, of: id)
        try setTraits(adding: fact.traits, removing: fact.withoutTraits, of: id)
        for (duty, day) in fact.lastDone ?? [:] {
            lastDone[SeriesKey(subject: id, duty: duty)] = day
        }
        try touch(service: id, entry)
    }

    func apply(_ fact: ServiceChanged, _ entry: LedgerEntry) throws {
        let id = try subject(fact.name)
        let before = try connection.first(
            """
            SELECT team.name, region, environment, classification, service.title,
                (SELECT name FROM subject WHERE subject.id = service.account)
            FROM service LEFT JOIN team ON team.id = service.team WHERE service.id = \(id)
            """
        ) { row throws(SQLiteError) in
            (
                try row.optionalText(0), try row.optionalText(1), try row.text(2), try row.text(3),
                try row.optionalText(4), try row.text(5)
            )
        }
        guard let before else { throw Refusal("'\(fact.name)' is not a service in use.") }
        try touch(service: id, entry)
        var position = 0
        func change(_ kind: String, _ old: String?, _ new: String?) throws {
            guard let new, new != old else { return }
            try noteChange(
                entry, position, kind, fact.name, from: old, to: new, reason: fact.reason,
                approver: fact.approvedBy)
            position += 1
        }
        try change("team", before.0, fact.team)
        try change("region", before.1, fact.region)
        try change("environment", before.2, fact.environment)
        try change("classification", before.3, fact.classification?.rawValue)
        try change("title", before.4, fact.title)
        try change("account", before.5, fact.account)
        try change("trait-added", nil, fact.traits?.sorted().joined(separator: ","))
        try change("trait-removed", nil, fact.withoutTraits?.sorted().joined(separator: ","))
        try connection.execute(
            """
            UPDATE service SET team = coalesce(\(try team(fact.team)), team),
                region = coalesce(\(fact.region), region),
                environment = coalesce(\(fact.environment), environment),
                classification = coalesce(\(fact.classification?.rawValue), classification),
                title = coalesce(\(fact.title), title),
                natural_key = coalesce(\(fact.key), natural_key),
                account = coalesce((SELECT id FROM subject WHERE name = \(fact.account)), account)
            WHERE id = \(id)
            """)
        try keepDays(ofService: id, from: entry.day)
        if fact.tags != nil {
            try connection.execute("DELETE FROM service_tag WHERE service = \(id)")
            try setTags(fact.tags, of: id)
        }
        try setTraits(adding: fact.traits, removing: fact.withoutTraits, of: id)
        try touch(service: id, entry)
    }

    func apply(_ fact: ServiceRetired, _ entry: LedgerEntry) throws {
        let id = try subject(fact.name)
        let last = max(fact.on, entry.day)
        try touch(service: id, entry)
        try connection.execute("UPDATE service SET retired = \(last) WHERE id = \(id)")
        try noteChange(
            entry, 0, "service-retired", fact.name, from: nil, to: "\(last)", reason: fact.reason,
            approver: fact.approvedBy)
        let resources = try connection.query(
            "SELECT subject.id FROM subject JOIN resource USING (id) WHERE parent = \(id)"
        ) { row throws(SQLiteError) in try row.int64(0) }
        for resource in resources {
            try connection.execute(
                "UPDATE resource SET retired = coalesce(retired, \(last)) WHERE id = \(resource)")
        }
        dirty.formUnion(resources)
    }

    /// Keeps what holds of a service from a day on, as its row says it now.
    func keepDays(ofService id: Int64, from day: CivilDay) throws {
        try connection.execute(
            """
            INSERT INTO service_days (service, since, team, account, environment, classification)
            SELECT service.id, \(day), team.name, account, environment, classification
            FROM service LEFT JOIN team ON team.id = service.team
            WHERE service.id = \(id) AND (team.name, account, environment, classification) IS NOT (
                SELECT newest.team, newest.account, newest.environment, newest.classification
                FROM service_days AS newest WHERE newest.service = service.id
                ORDER BY newest.since DESC LIMIT 1)
            ON CONFLICT (service, since) DO UPDATE SET team = excluded.team,
                account = excluded.account, environment = excluded.environment,
                classification = excluded.classification
            """)
    }

    /// Marks everything whose assignments hang on a service in use as it is now.
    ///
    /// Where an alike one is in use, nothing about the account or the organization can change:
    /// so that an import of ten thousand services does not look at all of them each time.
    func touch(service: Int64, _ entry: LedgerEntry) throws {
        dirty.insert(service)
        let place = try connection.first(
            "SELECT account, catalogue FROM service WHERE id = \(service)"
        ) { row throws(SQLiteError) in (account: try row.int64(0), catalogue: try row.text(1)) }
        guard let place else { return }
        if try !hasAlike(service, "other.account = mine.account") { dirty.insert(place.account) }
        guard try !hasAlike(service, "1") else { return }
        dirty.insert(try subject("org"))
        if let subject = try catalogueSubject(place.catalogue, entry) { dirty.insert(subject) }
    }

    /// Whether another service in use looks the same to every rule.
    private func hasAlike(_ service: Int64, _ condition: SQL) throws -> Bool {
        try connection.first(
            """
            SELECT EXISTS (
                SELECT 1 FROM service AS mine JOIN service AS other
                    ON other.catalogue = mine.catalogue AND other.environment = mine.environment
                    AND other.classification = mine.classification AND other.id <> mine.id
                WHERE mine.id = \(service) AND other.retired IS NULL AND \(condition)
                    AND (SELECT group_concat(trait || present) FROM (SELECT trait, present
                        FROM service_trait WHERE service = other.id ORDER BY trait))
                    IS (SELECT group_concat(trait || present) FROM (SELECT trait, present
                        FROM service_trait WHERE service = mine.id ORDER BY trait)))
            """
        ) { row throws(SQLiteError) in try row.bool(0) } ?? false
    }

    /// The subject of a catalogue service in use; none for one that another's duties cover.
    func catalogueSubject(_ catalogue: String, _ entry: LedgerEntry) throws -> Int64? {
        guard try pack()?.service(catalogue)?.foldedInto == nil else { return nil }
        let name = "aws:\(catalogue)"
        let known = try connection.first("SELECT id FROM subject WHERE name = \(name)") {
            row throws(SQLiteError) in try row.int64(0)
        }
        return try known
            ?? addSubject("catalogue-service", name, parent: try subject("org"), entry)
    }

    private func setTags(_ tags: [String: String]?, of service: Int64) throws {
        for (name, value) in (tags ?? [:]).sorted(by: { $0.key < $1.key }) {
            try connection.execute(
                """
                INSERT INTO service_tag (service, name, value)
                VALUES (\(service), \(name), \(value))
                """)
        }
    }

    private func setTraits(adding: [String]?, removing: [String]?, of service: Int64) throws {
        let all = (adding ?? []).map { ($0, true) } + (removing ?? []).map { ($0, false) }
        for (trait, isPresent) in all {
            try connection.execute(
                """
                INSERT INTO service_trait (service, trait, present)
                VALUES (\(service), \(trait), \(isPresent))
                ON CONFLICT (service, trait) DO UPDATE SET present = excluded.present
                """)
        }
    }
}
