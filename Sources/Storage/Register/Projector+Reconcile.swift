internal import Catalogue
internal import Domain
internal import SQLite

/// Brings assignments and series in line with what is registered, once per command.
extension Projector {
    /// Settles everything that the entries since the last call have touched.
    ///
    /// - Parameter day: The day of those entries.
    func finish(on day: CivilDay) throws {
        if !dirty.isEmpty, let pack = try pack(), let selection = try selection() {
            let applicability = Applicability(pack.pack, selection)
            let settings = try connection.scheduleSettings()
            for subject in dirty.sorted() {
                try reconcile(subject, applicability, settings, pack, on: day)
            }
        }
        dirty = []
        lastDone = [:]
        for series in stale.sorted() { try refresh(series) }
        stale = []
    }

    private func selection() throws -> Selection? {
        try connection.first(
            "SELECT profile, frameworks FROM adoption ORDER BY entry DESC LIMIT 1"
        ) { row throws(SQLiteError) in
            (profile: try row.value(0, Profile.self), frameworks: try row.list(1))
        }.map {
            Selection(
                profile: $0.profile, frameworks: $0.frameworks, optedIn: try inclusions())
        }
    }

    private func reconcile(
        _ subject: Int64, _ applicability: Applicability, _ settings: ScheduleSettings,
        _ pack: PackIndex, on day: CivilDay
    ) throws {
        guard let state = try subjectState(subject, pack, on: day) else { return }
        let controls = state.isActive ? applicability.controls(for: state.profile) : []
        try reconcileAssignments(subject, controls.map(\.id), on: day, endingOn: state.lastDay)
        let duties = state.isActive ? applicability.duties(for: state.profile) : []
        let terms = duties.map { applicable in
            settings.terms(
                of: applicable.duty, subject: state.name,
                category: pack.category(of: applicable.duty), items: applicable.items)
        }
        try reconcileSeries(
            subject, Array(zip(duties, terms)), pack, on: day, endingOn: state.lastDay)
    }

    private func reconcileAssignments(
        _ subject: Int64, _ wanted: [String], on day: CivilDay, endingOn end: CivilDay
    ) throws {
        let current = try connection.query(
            """
            SELECT assignment.id, control.name, ended FROM assignment
            JOIN control ON control.id = assignment.control
            WHERE subject = \(subject) AND (ended IS NULL OR ended >= \(day))
            ORDER BY assignment.id
            """
        ) { row throws(SQLiteError) in
            (id: try row.int64(0), control: try row.text(1), ended: try row.optionalDay(2))
        }
        let names = Set(current.map(\.control))
        let wantedNames = Set(wanted)
        for assignment in current {
            if !wantedNames.contains(assignment.control) {
                guard assignment.ended == nil else { continue }
                try connection.execute(
                    "UPDATE assignment SET ended = \(end) WHERE id = \(assignment.id)")
            } else if assignment.ended != nil {
                try connection.execute(
                    "UPDATE assignment SET ended = NULL WHERE id = \(assignment.id)")
            }
        }
        for control in wanted where !names.contains(control) {
            try connection.execute(
                """
                INSERT INTO assignment (subject, control, started)
                SELECT \(subject), id, \(day) FROM control WHERE name = \(control)
                """)
        }
    }

    private func reconcileSeries(
        _ subject: Int64, _ wanted: [(ApplicableDuty, Terms)], _ pack: PackIndex,
        on day: CivilDay, endingOn end: CivilDay
    ) throws {
        let current = try connection.query(
            "SELECT id, name, ended FROM series WHERE subject = \(subject) AND duty IS NOT NULL"
        ) { row throws(SQLiteError) in
            (id: try row.int64(0), duty: try row.text(1), ended: try row.optionalDay(2))
        }
        let byDuty = Dictionary(
            current.map { ($0.duty, $0) }, uniquingKeysWith: { first, _ in first })
        let wantedNames = Set(wanted.map(\.0.duty.id))
        for series in current where series.ended == nil && !wantedNames.contains(series.duty) {
            try self.end(series: series.id, on: end)
        }
        if wanted.isEmpty { try endOneOffs(of: subject, on: end, unless: day) }
        for (applicable, terms) in wanted {
            let series: Int64
            if let known = byDuty[applicable.duty.id] {
                series = known.id
                if let ended = known.ended {
                    let history = try history(of: applicable, subject, pack)
                    try resume(known.id, history, endedOn: ended, on: day)
                }
            } else {
                let history = try history(of: applicable, subject, pack)
                series = try start(applicable.duty, terms, history, of: subject, on: day)
            }
            try setItems(applicable.items, of: series)
            try setTerms(terms, of: series, on: day)
        }
    }

    /// Starts a duty for a subject.
    private func start(
        _ duty: Duty, _ terms: Terms, _ history: EarlierSeries, of subject: Int64,
        on day: CivilDay
    ) throws -> Int64 {
        try connection.execute(
            """
            INSERT INTO series (subject, name, duty, severity, role, category)
            SELECT \(subject), name, id, severity, role, category FROM duty WHERE name = \(duty.id)
            """)
        let series = connection.lastInsertedRowID
        let rotated = try connection.first(
            "SELECT last_rotated FROM resource WHERE id = \(subject)"
        ) {
            row throws(SQLiteError) in try row.optionalDay(0)
        }
        let told = lastDone[SeriesKey(subject: subject, duty: duty.id)] ?? rotated.flatMap { $0 }
        let done = [told, history.lastDone].compactMap { $0 }.max()
        try connection.execute(
            """
            INSERT INTO stretch (series, started, last_done, fixed_due)
            VALUES (\(series), \(day), \(done), \(try spreadDue(duty, terms, on: day)))
            """)
        try carryOn(history, in: series)
        stale.insert(series)
        return series
    }

    /// One-off duties that many subjects get at once are spread: ten a week.
    ///
    /// A register that begins with 40 services would otherwise have 40 things due on one day.
    private func spreadDue(_ duty: Duty, _ terms: Terms, on day: CivilDay) throws -> CivilDay? {
        guard terms.schedule == .once, duty.scope == .catalogueService else { return nil }
        var due = day.adding(days: terms.runway)
        while due < .last {
            let taken = try connection.first(
                """
                SELECT count(*) FROM stretch JOIN series ON series.id = stretch.series
                WHERE series.name = \(duty.id) AND fixed_due = \(due)
                """
            ) { row throws(SQLiteError) in try row.int(0) }
            if (taken ?? 0) < 10 { break }
            due = due.adding(days: 7)
        }
        return due
    }

    /// Takes a duty up again: the same stretch while it has not ended, else a new one.
    private func resume(
        _ series: Int64, _ history: EarlierSeries, endedOn ended: CivilDay, on day: CivilDay
    ) throws {
        try connection.execute("UPDATE series SET ended = NULL WHERE id = \(series)")
        stale.insert(series)
        if ended >= day {
            try connection.execute(
                "UPDATE stretch SET ended = NULL WHERE series = \(series) AND ended = \(ended)")
        } else {
            try connection.execute(
                """
                INSERT INTO stretch (series, started, last_done)
                VALUES (\(series), \(day), \(history.lastDone))
                """)
            try carryOn(history, in: series)
        }
    }

    func end(series: Int64, on day: CivilDay) throws {
        try connection.execute(
            "UPDATE series SET ended = \(day) WHERE id = \(series) AND ended IS NULL")
        try connection.execute(
            "UPDATE stretch SET ended = \(day) WHERE series = \(series) AND ended IS NULL")
        stale.insert(series)
    }

    /// Follow-ups end with their subject.
    private func endOneOffs(of subject: Int64, on end: CivilDay, unless day: CivilDay) throws {
        let isGone = try connection.first(
            """
            SELECT 1 FROM subject LEFT JOIN service USING (id) LEFT JOIN resource USING (id)
                LEFT JOIN account USING (id)
            WHERE subject.id = \(subject)
              AND coalesce(service.retired, resource.retired, account.closed) IS NOT NULL
            """
        ) { row throws(SQLiteError) in try row.int(0) }
        guard isGone != nil else { return }
        let oneOffs = try connection.query(
            "SELECT id FROM series WHERE subject = \(subject) AND duty IS NULL AND ended IS NULL"
        ) { row throws(SQLiteError) in try row.int64(0) }
        for series in oneOffs { try self.end(series: series, on: end) }
    }

    private func setItems(_ items: [String], of series: Int64) throws {
        let current = try connection.query(
            "SELECT item FROM series_item WHERE series = \(series) ORDER BY position"
        ) { row throws(SQLiteError) in try row.text(0) }
        guard current != items else { return }
        try connection.execute("DELETE FROM series_item WHERE series = \(series)")
        for (position, item) in items.enumerated() {
            try connection.execute(
                """
                INSERT INTO series_item (series, position, item, control)
                SELECT \(series), \(position), \(item), id FROM control
                WHERE name = \(controlID(ofItem: item))
                """)
        }
    }

    /// Changed terms apply to what falls due after the day of the change.
    private func setTerms(_ terms: Terms, of series: Int64, on day: CivilDay) throws {
        let current = try connection.first(
            """
            SELECT schedule, runway, lead, grace FROM series_terms WHERE series = \(series)
            ORDER BY changed DESC LIMIT 1
            """
        ) { row throws(SQLiteError) in try row.terms(0) }
        guard current != terms else { return }
        try connection.execute(
            """
            INSERT INTO series_terms (series, changed, schedule, runway, lead, grace)
            VALUES (\(series), \(day), \(terms.schedule.description), \(terms.runway),
                    \(terms.lead), \(terms.grace))
            ON CONFLICT (series, changed) DO UPDATE SET schedule = excluded.schedule,
                runway = excluded.runway, lead = excluded.lead, grace = excluded.grace
            """)
        stale.insert(series)
    }
}
