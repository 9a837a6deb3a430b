internal import Catalogue
package import Domain
internal import SQLite

/// A schedule that was set or taken back, as it is recorded.
package struct ScheduleChange: Equatable, Sendable {
    /// As recorded: an account by its alias.
    package var scope: String
    /// What was set for the scope before, if anything was.
    package var before: ScheduleSetting?
    /// All that is set for it now; `nil` once the pack decides again.
    package var after: ScheduleSetting?
}

extension Recorder {
    /// Sets another schedule, or other allowances, for what falls due after today.
    ///
    /// A schedule brings its allowances along: those set for the scope before are forgotten. An
    /// allowance alone changes only itself.
    ///
    /// - Throws: ``UnknownName``; `Refusal`, if nothing falls due by the scope, nothing changes,
    ///   or an allowance does not suit the schedule of a duty.
    @discardableResult
    package func setSchedule(
        of given: String, to setting: ScheduleSetting, reason: String, approvedBy: String
    ) throws -> ScheduleChange {
        let scope = try scope(given)
        let reached = try duties(of: scope)
        let before = try connection.scheduleSettings().byScope[scope]
        let after = setting.schedule == nil ? setting.filled(from: before) : setting
        guard !after.isEmpty, after != before else {
            throw Refusal(
                "The schedule of '\(scope)' is set so already.",
                why: before.map { "it is '\($0)'." }, try: "ourside schedule list")
        }
        for duty in reached {
            let own = after.schedule.map { [$0] }
            for schedule in try own ?? schedules(of: duty, in: scope) {
                let fit = ScheduleFit(schedule: schedule, scope: duty.scope)
                guard let fault = fit.faults(in: after).first else { continue }
                throw Refusal(
                    "That \(fault.key) does not suit the duty '\(duty.id)'.",
                    why: "\(fault.what).", try: "ourside duty show \(duty.id)", kind: .words)
            }
        }
        try record(
            ScheduleSet(
                scope: scope, schedule: after.schedule, runway: after.runway, lead: after.lead,
                grace: after.grace, opens: after.opens, reason: reason, approvedBy: approvedBy))
        return ScheduleChange(scope: scope, before: before, after: after)
    }

    /// Returns a scope to what the pack says, or what is set for a wider scope.
    ///
    /// - Throws: `Refusal`, if nothing is set for the scope.
    @discardableResult
    package func resetSchedule(
        of given: String, reason: String, approvedBy: String
    ) throws -> ScheduleChange {
        let scope = try scope(given)
        let settings = try connection.scheduleSettings().byScope
        guard let before = settings[scope] else {
            throw Refusal(
                "No schedule was set for '\(scope)'.",
                why: settings.isEmpty
                    ? "all schedules are the pack's."
                    : "set are: \(settings.keys.sorted().joined(separator: ", ")).",
                try: "ourside schedule list")
        }
        try record(ScheduleReset(scope: scope, reason: reason, approvedBy: approvedBy))
        return ScheduleChange(scope: scope, before: before, after: nil)
    }

    /// The duties whose tasks a scope of schedules holds.
    private func duties(of scope: String) throws -> [Duty] {
        let pack = try pack()
        switch TaskScope(scope) {
        case .duty(let id):
            guard let duty = pack.duty(id) else {
                throw UnknownName(kind: .duty, name: id, known: pack.allDutyIDs)
            }
            return [duty]
        case .control(let id):
            guard let control = pack.control(id) else {
                throw UnknownName(kind: .control, name: id, known: pack.allControlIDs)
            }
            guard control.owner != .inherited else {
                throw Refusal(
                    "Nothing falls due by the control '\(control.id)'.",
                    why: "AWS does it for you.", try: "ourside control show \(control.id)")
            }
            return (control.duties ?? []).compactMap(pack.duty)
        case .category(let id):
            let duties = pack.pack.duties.filter { pack.category(of: $0) == id }
            guard duties.isEmpty else { return duties }
            throw UnknownName(
                kind: .category, name: id,
                known: Set(pack.pack.duties.map(pack.category(of:))).sorted())
        case .subject(let subject): return try duties(of: subject, nil, pack)
        case .part(let subject, let name): return try duties(of: subject, name, pack)
        }
    }

    /// All duties of a subject, or the one of that name.
    private func duties(of subject: String, _ name: String?, _ pack: PackIndex) throws -> [Duty] {
        let subjects = try names("SELECT name FROM subject ORDER BY name")
        guard subjects.contains(subject) else {
            throw UnknownName(kind: .subject, name: subject, known: subjects)
        }
        let series = try names(
            """
            SELECT series.name FROM series JOIN subject ON subject.id = series.subject
            WHERE subject.name = \(subject) AND duty IS NOT NULL
              AND (series.ended IS NULL OR series.ended >= \(today)) ORDER BY series.name
            """)
        guard let name else {
            guard series.isEmpty else { return series.compactMap(pack.duty) }
            throw Refusal(
                "'\(subject)' has no duties.", why: "nothing falls due there.",
                try: "ourside why \(subject)")
        }
        if series.contains(name) { return [name].compactMap(pack.duty) }
        if let control = pack.control(name) {
            let covering = (control.duties ?? []).filter(series.contains)
            throw Refusal(
                "'\(control.id)' is a control, and what has a schedule is a duty.",
                why: covering.isEmpty
                    ? nil : "it is covered here by \(covering.joined(separator: ", ")).",
                try: covering.first.map { "\(subject)/\($0)" })
        }
        if name.hasPrefix("follow-up-") {
            throw Refusal(
                "'\(subject)/\(name)' is a one-off task with a due date of its own.",
                why: "only duties have a schedule.", try: "ourside tasks --service \(subject)")
        }
        throw UnknownName(
            kind: .task, name: "\(subject)/\(name)", known: series.map { "\(subject)/\($0)" })
    }

    /// The schedules by which a duty falls due inside a scope; the pack's where none does yet.
    private func schedules(of duty: Duty, in scope: String) throws -> [Schedule] {
        let subject = TaskScope(scope).subject
        let found = try connection.query(
            """
            SELECT DISTINCT schedule FROM series_terms AS said
            JOIN terms ON terms.id = said.terms
            JOIN series ON series.id = said.series JOIN subject ON subject.id = series.subject
            WHERE series.name = \(duty.id) AND series.ended IS NULL
              AND (\(subject) IS NULL OR subject.name = \(subject))
              AND changed = (SELECT max(changed) FROM series_terms WHERE series = said.series)
            """
        ) { row throws(SQLiteError) -> Schedule in try row.parsed(0) }
        return found.isEmpty ? [duty.schedule] : found
    }
}
