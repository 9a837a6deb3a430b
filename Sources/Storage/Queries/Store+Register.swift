package import Domain
internal import SQLite

/// The organization as its first entry and the adopted pack describe it.
package struct OrganizationRow: Equatable, Sendable {
    package var uuid: String
    package var name: String
    package var timeZone: String
    package var createdOn: CivilDay
    package var pack: String
    package var packVersion: String
    package var profile: Profile
    package var frameworks: [String]
}

package struct TeamRow: Equatable, Sendable {
    package var name: String
    package var title: String?
    package var roles: [String]
    /// How many services it answers for.
    package var services: Int
}

package struct AccountRow: Equatable, Sendable {
    package var alias: String
    package var number: String?
    package var title: String?
    package var team: String?
    package var closed: CivilDay?
    package var services: Int
}

package struct ServiceRow: Equatable, Sendable {
    package var name: String
    package var catalogue: String
    package var account: String
    package var accountNumber: String?
    package var team: String?
    package var region: String?
    package var environment: String
    package var classification: Classification
    package var since: CivilDay?
    package var title: String?
    package var registered: CivilDay
    package var retired: CivilDay?
    package var tags: [String: String]
    package var addedTraits: [String]
    package var removedTraits: [String]
    package var key: String?
    /// When an import last saw it, and from which kind of file.
    package var lastSeen: CivilDay?
}

package struct ResourceRow: Equatable, Sendable {
    /// `subject:name`.
    package var name: String
    package var kind: String
    package var subject: String
    package var identifier: String?
    package var lastRotated: CivilDay?
    package var expires: CivilDay?
    package var rpo: Int?
    package var rto: Int?
    package var registered: CivilDay
    package var retired: CivilDay?
}

/// One completion as lists and exports show it.
package struct EvidenceRow: Equatable, Sendable {
    package var entry: Int
    package var sha256: String
    /// Bytes.
    package var size: Int
    package var mediaType: String
    package var fileName: String
    package var collectedOn: CivilDay?
    package var validUntil: CivilDay?
    /// `subject/duty` of the completions that it proves, withdrawn ones left out.
    package var proves: [String]
    /// The day on which the bytes were removed.
    package var purged: CivilDay?
    /// Why they were.
    package var purgeReason: String?
}

extension Store {
    /// The organization.
    ///
    /// - Throws: `Refusal`, if none was set up.
    package func organization() throws -> OrganizationRow {
        let found = try connection.first(
            """
            SELECT uuid, name, time_zone, created_on, pack, version, profile, frameworks
            FROM organization, adoption ORDER BY adoption.entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in
            OrganizationRow(
                uuid: try row.text(0), name: try row.text(1), timeZone: try row.text(2),
                createdOn: try row.day(3), pack: try row.text(4), packVersion: try row.text(5),
                profile: try row.value(6),
                frameworks: try row.text(7).split(separator: ",").map(String.init))
        }
        guard let found else {
            throw Refusal(
                replayedThrough.map { "There was no organization yet on \($0)." }
                    ?? "No organization was set up in this database.",
                why:
                    "its ledger has no entry\(replayedThrough == nil ? "" : " of that day or before").",
                try: replayedThrough == nil ? "ourside init" : "ourside log", kind: .input)
        }
        return found
    }

    package func teams() throws -> [TeamRow] {
        try connection.query(
            """
            SELECT name, title,
                (SELECT group_concat(role) FROM (SELECT role FROM team_role
                    WHERE team = team.id ORDER BY role)),
                (SELECT count(*) FROM service WHERE team = team.id AND retired IS NULL)
            FROM team ORDER BY name
            """
        ) { row throws(SQLiteError) in
            TeamRow(
                name: try row.text(0), title: try row.optionalText(1),
                roles: try row.list(2), services: try row.int(3))
        }
    }

    package func accounts() throws -> [AccountRow] {
        try connection.query(
            """
            SELECT subject.name, number, account.title, team.name, closed,
                (SELECT count(*) FROM service WHERE account = account.id AND retired IS NULL)
            FROM account JOIN subject USING (id) LEFT JOIN team ON team.id = account.team
            ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in
            AccountRow(
                alias: try row.text(0), number: try row.optionalText(1),
                title: try row.optionalText(2), team: try row.optionalText(3),
                closed: try row.optionalDay(4), services: try row.int(5))
        }
    }

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

    package func resources() throws -> [ResourceRow] {
        try connection.query(
            """
            SELECT subject.name, resource.kind, holder.name, identifier, last_rotated, expires, rpo,
                rto, registered, retired
            FROM resource JOIN subject USING (id) JOIN subject AS holder ON holder.id = subject.parent
            ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in
            ResourceRow(
                name: try row.text(0), kind: try row.text(1), subject: try row.text(2),
                identifier: try row.optionalText(3), lastRotated: try row.optionalDay(4),
                expires: try row.optionalDay(5), rpo: try row.optionalInt(6),
                rto: try row.optionalInt(7), registered: try row.day(8),
                retired: try row.optionalDay(9))
        }
    }

    package func evidence() throws -> [EvidenceRow] {
        let proves = try connection.query(
            """
            SELECT DISTINCT evidence, subject.name || '/' || series.name FROM completion_evidence
            JOIN completion USING (entry) JOIN series ON series.id = completion.series
            JOIN subject ON subject.id = series.subject
            WHERE evidence IS NOT NULL AND withdrawn IS NULL ORDER BY 2
            """
        ) { row throws(SQLiteError) in (try row.int(0), try row.text(1)) }
        let byFile = Dictionary(grouping: proves, by: \.0).mapValues { $0.map(\.1) }
        return try connection.query(
            """
            SELECT id, sha256, size, media_type, file_name, collected_on, valid_until, purged,
                evidence_purge.reason
            FROM evidence LEFT JOIN evidence_purge ON evidence_purge.evidence = evidence.id
            ORDER BY id
            """
        ) { row throws(SQLiteError) in
            EvidenceRow(
                entry: try row.int(0), sha256: try row.text(1), size: try row.int(2),
                mediaType: try row.text(3), fileName: try row.text(4),
                collectedOn: try row.optionalDay(5), validUntil: try row.optionalDay(6),
                proves: byFile[try row.int(0)] ?? [], purged: try row.optionalDay(7),
                purgeReason: try row.optionalText(8))
        }
    }

    /// Assignments in force: control and subject, in order.
    package func assignments(on today: CivilDay) throws -> [(subject: String, control: String)] {
        try connection.query(
            """
            SELECT subject.name, control.name FROM assignment
            JOIN subject ON subject.id = assignment.subject
            JOIN control ON control.id = assignment.control
            WHERE assignment.ended IS NULL OR assignment.ended >= \(today)
            ORDER BY subject.name, control.name
            """
        ) { row throws(SQLiteError) in (subject: try row.text(0), control: try row.text(1)) }
    }
}

extension Row {
    /// A list that was joined with commas.
    func list(_ column: Int) throws(SQLiteError) -> [String] {
        try optionalText(column)?.split(separator: ",").map(String.init) ?? []
    }
}
