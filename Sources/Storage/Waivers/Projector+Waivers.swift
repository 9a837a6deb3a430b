internal import Domain
internal import SQLite

/// Waivers, and which series each of them covers.
extension Projector {
    func apply(_ fact: WaiverGranted, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO waiver (entry, scope, starts, until, granted_on, reason, approver)
            VALUES (\(entry.seq), \(fact.scope), \(fact.from), \(fact.until), \(entry.day),
                    \(fact.reason), \(fact.approvedBy))
            """)
        try noteChange(
            entry, 0, "waiver", fact.scope, from: nil, to: "\(fact.from)..\(fact.until)",
            reason: fact.reason, approver: fact.approvedBy)
        for series in try seriesIDs(touchedBy: TaskScope(fact.scope)) {
            try reviewRelief(of: series, on: entry.day)
        }
    }

    func apply(_ fact: WaiverRevoked, _ entry: LedgerEntry) throws {
        let scope = try connection.first("SELECT scope FROM waiver WHERE entry = \(fact.waiver)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard let scope else { throw Refusal("There is no waiver \(fact.waiver).") }
        try connection.execute(
            """
            UPDATE waiver SET revoked = \(entry.seq), revoked_on = \(entry.day)
            WHERE entry = \(fact.waiver)
            """)
        try noteChange(
            entry, 0, "waiver", scope, from: "waiver \(fact.waiver)",
            to: "ended on \(entry.day)", reason: fact.reason, approver: fact.approvedBy)
        try touchCovered(by: fact.waiver)
    }

    /// Takes a waiver, or its revocation, back that was a mistake.
    func withdrawWaiver(_ waiver: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            UPDATE waiver SET withdrawn = \(entry.seq), withdrawn_on = \(entry.day)
            WHERE entry = \(waiver)
            """)
        try touchCovered(by: waiver)
    }

    /// Lets a waiver hold again from this day on: what fell due since it was revoked stays owed.
    func withdrawRevocation(_ revocation: Int, _ entry: LedgerEntry) throws {
        let waiver = try connection.first("SELECT entry FROM waiver WHERE revoked = \(revocation)")
        {
            row throws(SQLiteError) in try row.int(0)
        }
        guard let waiver else { return }
        let covered = try connection.query(
            "SELECT series FROM relief WHERE waiver = \(waiver) AND ended_on IS NULL"
        ) { row throws(SQLiteError) in try row.int64(0) }
        try connection.execute(
            """
            UPDATE relief SET ended_on = (SELECT revoked_on FROM waiver WHERE entry = \(waiver))
            WHERE waiver = \(waiver) AND ended_on IS NULL
            """)
        try connection.execute(
            "UPDATE waiver SET revoked = NULL, revoked_on = NULL WHERE entry = \(waiver)")
        for series in covered { try reviewRelief(of: series, on: entry.day) }
        try touchCovered(by: waiver)
    }

    private func touchCovered(by waiver: Int) throws {
        stale.formUnion(
            try connection.query("SELECT DISTINCT series FROM relief WHERE waiver = \(waiver)") {
                row throws(SQLiteError) in try row.int64(0)
            })
    }

    /// Notes which waivers cover a series from a day on: those whose scope holds all of it.
    ///
    /// It is kept, not derived: a checklist that changes later must not change what was waived.
    func reviewRelief(of series: Int64, on day: CivilDay) throws {
        let live = try connection.query(
            """
            SELECT entry, scope FROM waiver
            WHERE withdrawn IS NULL AND revoked IS NULL AND until >= \(day) ORDER BY entry
            """
        ) { row throws(SQLiteError) in (try row.int(0), try row.text(1)) }
        guard !live.isEmpty, let scoped = try connection.scopedSeries(series) else { return }
        for (waiver, scope) in live {
            let covers = TaskScope(scope).holds(
                subject: scoped.subject, name: scoped.name, category: scoped.category,
                controls: scoped.controls)
            let isCovered = try connection.first(
                """
                SELECT 1 FROM relief
                WHERE series = \(series) AND waiver = \(waiver) AND ended_on IS NULL
                """
            ) { row throws(SQLiteError) in try row.int(0) }
            guard covers != (isCovered != nil) else { continue }
            if covers {
                try connection.execute(
                    """
                    INSERT INTO relief (series, waiver, begun_on)
                    VALUES (\(series), \(waiver), \(day))
                    ON CONFLICT (series, waiver, begun_on) DO UPDATE SET ended_on = NULL
                    """)
            } else {
                try connection.execute(
                    """
                    UPDATE relief SET ended_on = \(day)
                    WHERE series = \(series) AND waiver = \(waiver) AND ended_on IS NULL
                    """)
            }
            stale.insert(series)
        }
    }

    /// The series in force that a scope may hold.
    func seriesIDs(touchedBy scope: TaskScope) throws -> [Int64] {
        let condition: SQL =
            switch scope {
            case .duty(let id): "series.name = \(id)"
            case .category(let id): "series.category = \(id)"
            case .control(let id):
                """
                EXISTS (SELECT 1 FROM checklist_item
                    JOIN control ON control.id = checklist_item.control
                    WHERE checklist_item.checklist = series.checklist AND control.name = \(id))
                """
            case .subject(let name), .part(let name, _):
                """
                subject IN (SELECT id FROM subject WHERE name = \(name)
                    OR parent = (SELECT id FROM subject WHERE name = \(name)) AND kind = 'resource')
                """
            }
        return try connection.query(
            "SELECT id FROM series WHERE ended IS NULL AND \(condition) ORDER BY id"
        ) { row throws(SQLiteError) in try row.int64(0) }
    }
}

/// What decides whether a scope holds a series.
struct ScopedSeries {
    var subject: String
    var name: String
    var category: String
    var controls: [String]
}

extension Connection {
    func scopedSeries(_ series: Int64) throws -> ScopedSeries? {
        let controls = try query(
            """
            SELECT DISTINCT control.name FROM series
            JOIN checklist_item USING (checklist)
            JOIN control ON control.id = checklist_item.control WHERE series.id = \(series)
            """
        ) { row throws(SQLiteError) in try row.text(0) }
        return try first(
            """
            SELECT subject.name, series.name, series.category FROM series
            JOIN subject ON subject.id = series.subject WHERE series.id = \(series)
            """
        ) { row throws(SQLiteError) in
            ScopedSeries(
                subject: try row.text(0), name: try row.text(1), category: try row.text(2),
                controls: controls)
        }
    }
}
