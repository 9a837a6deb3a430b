internal import Catalogue
internal import Domain
internal import SQLite

/// Brings assignments and series in line with what is registered, after every entry.
extension Projector {
    /// Looks again at every subject that the entry has touched.
    ///
    /// - Parameter day: The day of the entry.
    /// - Throws: `SQLiteError`, or what reading the adopted pack throws.
    func reconcile(on day: CivilDay) throws {
        if !dirty.isEmpty, let rules = try adoptedRules() {
            let settings = try connection.scheduleSettings()
            let exclusions = try exclusions()
            for subject in dirty.sorted() {
                guard let state = try subjectState(subject, rules.pack, on: day) else { continue }
                try reconcileAssignments(subject, state, rules, exclusions, on: day)
                try reconcileSeries(subject, state, rules, settings, exclusions, on: day)
            }
        }
        dirty = []
        lastDone = [:]
    }

    /// Derives anew what is kept with each series that the entries since the last call touched.
    func settle() throws {
        for series in stale.sorted() { try refresh(series) }
        touched.formUnion(stale)
        stale = []
    }

    private func reconcileAssignments(
        _ subject: Int64, _ state: SubjectState, _ rules: Rules, _ exclusions: Exclusions,
        on day: CivilDay
    ) throws {
        let applicable = state.isActive ? rules.applicable(to: state.profile).controls : []
        let wanted = applicable.filter { id in
            rules.pack.control(id).map { !exclusions.holds($0, of: state.name) } ?? true
        }
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
                let end = state.lastDay {
                    rules.applicable(to: $0).controls.contains(assignment.control)
                }
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
        _ subject: Int64, _ state: SubjectState, _ rules: Rules, _ settings: ScheduleSettings,
        _ exclusions: Exclusions, on day: CivilDay
    ) throws {
        let applicable = state.isActive ? rules.applicable(to: state.profile).duties : []
        let wanted = applicable.compactMap {
            exclusions.rest($0, of: state.name, rules.pack)
        }
        let excluded = Set(applicable.map(\.duty.id)).subtracting(wanted.map(\.duty.id))
        let current = try connection.query(
            "SELECT id, name, ended FROM series WHERE subject = \(subject) AND duty IS NOT NULL"
        ) { row throws(SQLiteError) in
            (id: try row.int64(0), duty: try row.text(1), ended: try row.optionalDay(2))
        }
        let byDuty = Dictionary(
            current.map { ($0.duty, $0) }, uniquingKeysWith: { first, _ in first })
        let wantedNames = Set(wanted.map(\.duty.id))
        for series in current where series.ended == nil && !wantedNames.contains(series.duty) {
            let end = state.lastDay {
                rules.applicable(to: $0).duties.contains { $0.duty.id == series.duty }
            }
            try self.end(series: series.id, on: end)
            let plan = plan(
                series.duty, endingWith: nil, state, rules, exclusions, on: day)
            if !plan.isEmpty { try setChecklists(plan, of: series.id, on: day, goesOn: true) }
        }
        for series in current {
            try connection.execute(
                """
                UPDATE series SET excluded = \(excluded.contains(series.duty))
                WHERE id = \(series.id) AND excluded <> \(excluded.contains(series.duty))
                """)
        }
        if !state.isActive { try endOneOffs(of: subject, on: state.lastDay { _ in true }) }
        for applicable in wanted {
            let terms = settings.terms(
                of: applicable.duty, subject: state.name,
                category: rules.pack.category(of: applicable.duty), items: applicable.items)
            let series: Int64
            var changed = day
            let known = byDuty[applicable.duty.id]
            if let known {
                series = known.id
                if let ended = known.ended {
                    let history = try history(of: applicable, subject, rules.pack)
                    try resume(known.id, history, endedOn: ended, on: day)
                    // Changed while it did not apply: the return begins with these terms.
                    if ended < day { changed = day.adding(days: -1) }
                }
            } else {
                let history = try history(of: applicable, subject, rules.pack)
                series = try start(applicable.duty, terms, history, of: subject, on: day)
            }
            let plan = plan(
                applicable.duty.id, endingWith: applicable.items, state, rules, exclusions,
                on: day)
            try setChecklists(
                plan, of: series, on: day, goesOn: known?.ended.map { $0 >= day } ?? true)
            try setTerms(terms, of: series, on: changed)
            try reviewRelief(of: series, on: day)
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

    /// One-off duties that many subjects get at once are spread: two a day, ten a week.
    ///
    /// A register that begins with 40 services would otherwise have 40 things due on one day,
    /// and that may be the end of a quarter.
    private func spreadDue(
        _ duty: Duty, _ terms: Terms, on day: CivilDay
    ) throws -> CivilDay? {
        guard terms.schedule == .once, duty.scope == .catalogueService else { return nil }
        let first = day.adding(days: terms.runway)
        var due = first
        while due < .last {
            let taken = try connection.first(
                """
                SELECT count(*) FROM stretch JOIN series ON series.id = stretch.series
                WHERE series.name = \(duty.id) AND fixed_due = \(due)
                """
            ) { row throws(SQLiteError) in try row.int(0) }
            if (taken ?? 0) < 2 { break }
            due = due.adding(days: first.days(until: due) % 7 == 4 ? 3 : 1)
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

    /// Ends a series.
    ///
    /// - Parameters:
    ///   - series: Which.
    ///   - day: Its last day.
    ///   - isWithdrawn: The entry that opened it was a mistake: what was owed no more is retired.
    /// - Throws: `SQLiteError`.
    func end(series: Int64, on day: CivilDay, isWithdrawn: Bool = false) throws {
        try connection.execute(
            "UPDATE series SET ended = \(day) WHERE id = \(series) AND ended IS NULL")
        try connection.execute(
            """
            UPDATE stretch SET ended = \(day), withdrawn = \(isWithdrawn)
            WHERE series = \(series) AND ended IS NULL
            """)
        stale.insert(series)
    }
}
