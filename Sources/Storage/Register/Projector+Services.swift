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
        try setTags(fact.tags, of: id)
        try setTraits(adding: fact.traits, removing: fact.withoutTraits, of: id)
        for (duty, day) in fact.lastDone ?? [:] {
            lastDone[SeriesKey(subject: id, duty: duty)] = day
        }
        try touch(service: id, account: account, catalogue: fact.service, entry)
    }

    func apply(_ fact: ServiceChanged, _ entry: LedgerEntry) throws {
        let id = try subject(fact.name)
        let before = try connection.first(
            """
            SELECT team.name, region, environment, classification, service.title, account, catalogue
            FROM service LEFT JOIN team ON team.id = service.team WHERE service.id = \(id)
            """
        ) { row throws(SQLiteError) in
            (
                try row.optionalText(0), try row.optionalText(1), try row.text(2), try row.text(3),
                try row.optionalText(4), try row.int64(5), try row.text(6)
            )
        }
        guard let before else { throw Refusal("'\(fact.name)' is not a service in use.") }
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
        try change("trait-added", nil, fact.traits?.sorted().joined(separator: ","))
        try change("trait-removed", nil, fact.withoutTraits?.sorted().joined(separator: ","))
        try connection.execute(
            """
            UPDATE service SET team = coalesce(\(try team(fact.team)), team),
                region = coalesce(\(fact.region), region),
                environment = coalesce(\(fact.environment), environment),
                classification = coalesce(\(fact.classification?.rawValue), classification),
                title = coalesce(\(fact.title), title),
                natural_key = coalesce(\(fact.key), natural_key)
            WHERE id = \(id)
            """)
        if fact.tags != nil {
            try connection.execute("DELETE FROM service_tag WHERE service = \(id)")
            try setTags(fact.tags, of: id)
        }
        try setTraits(adding: fact.traits, removing: fact.withoutTraits, of: id)
        try touch(service: id, account: before.5, catalogue: before.6, entry)
    }

    func apply(_ fact: ServiceRetired, _ entry: LedgerEntry) throws {
        let id = try subject(fact.name)
        let last = max(fact.on, entry.day)
        let place = try connection.first(
            "SELECT account, catalogue FROM service WHERE id = \(id)"
        ) { row throws(SQLiteError) in (try row.int64(0), try row.text(1)) }
        guard let place else { throw Refusal("'\(fact.name)' is not a service in use.") }
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
        try touch(service: id, account: place.0, catalogue: place.1, entry)
    }

    /// Marks everything whose assignments hang on a service.
    func touch(service: Int64, account: Int64, catalogue: String, _ entry: LedgerEntry) throws {
        let organization = try subject("org")
        dirty.formUnion([service, account, organization])
        guard try pack()?.service(catalogue)?.foldedInto == nil else { return }
        let name = "aws:\(catalogue)"
        let known = try connection.first("SELECT id FROM subject WHERE name = \(name)") {
            row throws(SQLiteError) in try row.int64(0)
        }
        dirty.insert(
            try known ?? addSubject("catalogue-service", name, parent: organization, entry))
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
