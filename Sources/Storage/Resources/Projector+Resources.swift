internal import Domain
internal import SQLite

/// Things with their own clock: keys, secrets, certificates, domains.
extension Projector {
    func apply(_ fact: ResourceRegistered, _ entry: LedgerEntry) throws {
        let parent = try subject(fact.subject)
        let id = try addSubject("resource", "\(fact.subject):\(fact.name)", parent: parent, entry)
        try connection.execute(
            """
            INSERT INTO resource (id, kind, identifier, told_rotated, last_rotated, expires, rpo,
                rto, registered)
            VALUES (\(id), \(fact.kind), \(fact.identifier), \(fact.lastRotated),
                    \(fact.lastRotated), \(fact.expires), \(fact.rpo), \(fact.rto), \(entry.day))
            """)
        try noteExpiry(fact.expires, of: id, entry)
        dirty.insert(id)
    }

    func apply(_ fact: ResourceChanged, _ entry: LedgerEntry) throws {
        let id = try subject(fact.resource)
        let before = try connection.first(
            "SELECT last_rotated, expires FROM resource WHERE id = \(id)"
        ) { row throws(SQLiteError) in (try row.optionalText(0), try row.optionalText(1)) }
        var position = 0
        func change(_ kind: String, _ old: String?, _ new: CivilDay?) throws {
            guard let new = new?.description, new != old else { return }
            try noteChange(
                entry, position, kind, fact.resource, from: old, to: new, reason: fact.reason,
                approver: fact.approvedBy)
            position += 1
        }
        try change("last-rotated", before?.0, fact.lastRotated)
        try change("expires", before?.1, fact.expires)
        try connection.execute(
            """
            UPDATE resource SET identifier = coalesce(\(fact.identifier), identifier),
                told_rotated = coalesce(\(fact.lastRotated), told_rotated),
                expires = coalesce(\(fact.expires), expires),
                rpo = coalesce(\(fact.rpo), rpo), rto = coalesce(\(fact.rto), rto)
            WHERE id = \(id)
            """)
        try noteRotation(of: id)
        try noteExpiry(fact.expires, of: id, entry)
    }

    func apply(_ fact: ResourceRetired, _ entry: LedgerEntry) throws {
        let id = try subject(fact.resource)
        let last = max(fact.on, entry.day)
        try connection.execute("UPDATE resource SET retired = \(last) WHERE id = \(id)")
        try noteChange(
            entry, 0, "resource-retired", fact.resource, from: nil, to: "\(last)",
            reason: fact.reason, approver: fact.approvedBy)
        dirty.insert(id)
    }

    /// Keeps every expiry that was told, since due dates hang on it.
    func noteExpiry(_ expires: CivilDay?, of resource: Int64, _ entry: LedgerEntry) throws {
        guard let expires else { return }
        try connection.execute(
            """
            INSERT INTO resource_expiry (resource, entry, told, expires)
            VALUES (\(resource), \(entry.seq), \(entry.day), \(expires))
            """)
        try connection.execute("UPDATE resource SET expires = \(expires) WHERE id = \(resource)")
        stale.formUnion(try seriesIDs(of: resource))
    }

    /// The last rotation is the later of what was told and what stands as done.
    func noteRotation(of resource: Int64) throws {
        try connection.execute(
            """
            UPDATE resource SET last_rotated = (SELECT max(day) FROM (
                SELECT told_rotated AS day FROM resource WHERE id = \(resource)
                UNION ALL
                SELECT performed_on FROM completion JOIN settlement USING (entry)
                JOIN series ON series.id = completion.series
                WHERE series.subject = \(resource) AND withdrawn IS NULL
                  AND coalesce(review, 'approved') = 'approved'
                UNION ALL
                SELECT performed_on FROM completion JOIN series ON series.id = completion.series
                WHERE series.subject = \(resource) AND withdrawn IS NULL AND history = 1))
            WHERE id = \(resource)
            """)
    }

    /// Takes back the expiry that a withdrawn completion had told.
    ///
    /// What it told stays in the list, since it may have fallen due; what held before it is told
    /// again by the withdrawal.
    func takeBackExpiry(of resource: Int64, told tick: Int, _ entry: LedgerEntry) throws {
        let told = try connection.first(
            "SELECT 1 FROM resource_expiry WHERE resource = \(resource) AND entry = \(tick)"
        ) { row throws(SQLiteError) in try row.int(0) }
        guard told != nil else { return }
        let standing = try connection.first(
            """
            SELECT resource_expiry.expires FROM resource_expiry
            LEFT JOIN completion USING (entry) LEFT JOIN withdrawal USING (entry)
            WHERE resource = \(resource) AND completion.withdrawn IS NULL
              AND withdrawal.entry IS NULL
            ORDER BY resource_expiry.entry DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in try row.day(0) }
        let current = try connection.first("SELECT expires FROM resource WHERE id = \(resource)") {
            row throws(SQLiteError) in try row.optionalDay(0)
        }
        if let standing, standing != current { try noteExpiry(standing, of: resource, entry) }
    }

    func seriesIDs(of subject: Int64) throws -> [Int64] {
        try connection.query("SELECT id FROM series WHERE subject = \(subject)") {
            row throws(SQLiteError) in try row.int64(0)
        }
    }
}
