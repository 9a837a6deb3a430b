internal import Domain
internal import SQLite

/// Schedules and allowances that the organization set for itself.
extension Projector {
    func apply(_ fact: ScheduleSet, _ entry: LedgerEntry) throws {
        try change(fact.scope, to: fact.setting, entry, fact.reason, fact.approvedBy)
    }

    func apply(_ fact: ScheduleReset, _ entry: LedgerEntry) throws {
        try change(fact.scope, to: nil, entry, fact.reason, fact.approvedBy)
    }

    private func change(
        _ scope: String, to setting: ScheduleSetting?, _ entry: LedgerEntry, _ reason: String,
        _ approver: String
    ) throws {
        let before = try currentSetting(of: scope)
        try connection.execute(
            """
            INSERT INTO schedule_setting (entry, scope, set_on, is_reset, schedule, runway, lead,
                grace, opens, reason, approver)
            VALUES (\(entry.seq), \(scope), \(entry.day), \(setting == nil),
                    \(setting?.schedule?.description), \(setting?.runway), \(setting?.lead),
                    \(setting?.grace), \(setting?.opens), \(reason), \(approver))
            """)
        try noteChange(
            entry, 0, "schedule", scope, from: before?.description, to: setting?.description,
            reason: reason, approver: approver)
        try touchSubjects(of: scope)
    }

    /// What a mistaken entry set, or took back, is as before it; from its withdrawal on.
    func withdrawSetting(_ scope: String, _ mistaken: Int, _ entry: LedgerEntry) throws {
        let before = try currentSetting(of: scope)
        try connection.execute(
            "UPDATE schedule_setting SET withdrawn = \(entry.seq) WHERE entry = \(mistaken)")
        let after = try currentSetting(of: scope)
        try touchSubjects(of: scope)
        guard before != after else { return }
        try noteChange(
            entry, 0, "schedule", scope, from: before?.description, to: after?.description,
            reason: entry.withdrawalReason)
    }

    private func currentSetting(of scope: String) throws -> ScheduleSetting? {
        try connection.scheduleSettings().byScope[scope]
    }

    /// Marks the subjects of whose series a setting may change the terms.
    private func touchSubjects(of scope: String) throws {
        let condition: SQL =
            switch TaskScope(scope) {
            case .duty(let id): "series.name = \(id)"
            case .category(let id): "series.category = \(id)"
            case .control(let id):
                """
                EXISTS (SELECT 1 FROM checklist_item
                    JOIN control ON control.id = checklist_item.control
                    WHERE checklist_item.checklist = series.checklist AND control.name = \(id))
                """
            case .subject(let name), .part(let name, _):
                "subject = (SELECT id FROM subject WHERE name = \(name))"
            }
        dirty.formUnion(
            try connection.query("SELECT DISTINCT subject FROM series WHERE \(condition)") {
                row throws(SQLiteError) in try row.int64(0)
            })
    }
}

extension Connection {
    /// Every schedule that was set and is not withdrawn, by scope: the newest counts.
    ///
    /// - Throws: `SQLiteError`.
    func scheduleSettings() throws -> ScheduleSettings {
        let rows = try query(
            """
            SELECT scope, schedule, runway, lead, grace, is_reset, opens FROM schedule_setting
            WHERE withdrawn IS NULL AND entry = (SELECT max(newer.entry)
                FROM schedule_setting AS newer
                WHERE newer.scope = schedule_setting.scope AND newer.withdrawn IS NULL)
            """
        ) { row throws(SQLiteError) in
            (
                scope: try row.text(0), isReset: try row.bool(5),
                setting: ScheduleSetting(
                    schedule: try row.isNull(1) ? nil : try row.parsed(1),
                    runway: try row.optionalInt(2), lead: try row.optionalInt(3),
                    grace: try row.optionalInt(4), opens: try row.optionalInt(6))
            )
        }
        let standing = rows.filter { !$0.isReset }.map { ($0.scope, $0.setting) }
        return ScheduleSettings(Dictionary(standing, uniquingKeysWith: { first, _ in first }))
    }
}
