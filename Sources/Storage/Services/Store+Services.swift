package import Domain
internal import SQLite

/// A service in use as the register knows it.
package struct ServiceRow: Equatable, Sendable {
    /// The name by which people call it here: `web`.
    package var name: String
    /// The id in the catalogue: `ec2`.
    package var catalogue: String
    /// The alias of the account in which it lies.
    package var account: String
    /// The account's 12 digits; `nil` while they are not known.
    package var accountNumber: String?
    /// The team that answers for it; `nil` if none was said.
    package var team: String?
    /// The AWS region: `eu-central-1`; `nil` if none was said.
    package var region: String?
    /// A name of the organization's own: `production`.
    package var environment: String
    /// How sensitive its data are.
    package var classification: Classification
    /// In use since, as told; information only.
    package var since: CivilDay?
    /// What people call it; `nil` if nothing was said.
    package var title: String?
    /// The day of the registering entry.
    package var registered: CivilDay
    /// Its last day, which may be ahead; `nil` if it has none.
    package var retired: CivilDay?
    /// Tags by key, as told or imported.
    package var tags: [String: String]
    /// Traits told for it beside the catalogue's, in alphabetical order.
    package var addedTraits: [String]
    /// Traits of the catalogue that it was told not to have, in alphabetical order.
    package var removedTraits: [String]
    /// The natural key by which an import finds it again; `nil` until one has.
    package var key: String?
    /// When an import last saw it, and from which kind of file.
    package var lastSeen: CivilDay?
}

extension Store {
    /// Services in use, by name, retired ones included.
    package func services() throws -> [ServiceRow] {
        let tags = try connection.query(
            "SELECT service, name, value FROM service_tag ORDER BY service, name"
        ) { row throws(SQLiteError) in (try row.int64(0), try row.text(1), try row.text(2)) }
        let tagsByService = Dictionary(grouping: tags, by: \.0)
        let rows = try connection.query(
            """
            SELECT subject.name, catalogue, place.name, number, team.name, region, environment,
                classification, since, service.title, registered, retired, service.id, natural_key,
                (SELECT group_concat(trait) FROM (SELECT trait FROM service_trait
                    WHERE service = service.id AND present = 1 ORDER BY trait)),
                (SELECT group_concat(trait) FROM (SELECT trait FROM service_trait
                    WHERE service = service.id AND present = 0 ORDER BY trait)),
                (SELECT max(import_seen.entry) FROM import_seen WHERE service = service.id)
            FROM service JOIN subject USING (id) JOIN account ON account.id = service.account
            JOIN subject AS place ON place.id = account.id
            LEFT JOIN team ON team.id = service.team
            ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in
            (
                ServiceRow(
                    name: try row.text(0), catalogue: try row.text(1), account: try row.text(2),
                    accountNumber: try row.optionalText(3), team: try row.optionalText(4),
                    region: try row.optionalText(5), environment: try row.text(6),
                    classification: try row.value(7), since: try row.optionalDay(8),
                    title: try row.optionalText(9), registered: try row.day(10),
                    retired: try row.optionalDay(11), tags: [:], addedTraits: try row.list(14),
                    removedTraits: try row.list(15), key: try row.optionalText(13), lastSeen: nil),
                try row.int64(12), try row.optionalInt(16)
            )
        }
        // One import shows many services, and its entry names them all: it is read once.
        var days: [Int: CivilDay?] = [:]
        for case let seen? in rows.map(\.2) where days[seen] == nil {
            days[seen] = try entry(seen)?.day
        }
        return rows.map { service, id, seen in
            var service = service
            for (_, name, value) in tagsByService[id] ?? [] { service.tags[name] = value }
            service.lastSeen = seen.flatMap { days[$0] ?? nil }
            return service
        }
    }

    /// One service in use, retired ones included.
    ///
    /// - Throws: ``UnknownName``.
    package func service(named name: String) throws -> ServiceRow {
        let all = try services()
        guard let found = all.first(where: { $0.name == name }) else {
            throw UnknownName(kind: .service, name: name, known: all.map(\.name))
        }
        return found
    }
}
