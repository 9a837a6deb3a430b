package import Domain
internal import SQLite

/// A schedule that the organization set, with who decided it and what hangs on it.
package struct ScheduleSettingRow: Equatable, Sendable {
    /// `web/os-patching`, `web`, `duty:os-patching`, `control:root-mfa`, `category:network`.
    package var scope: String
    /// What is set; what it leaves out is as the pack or a wider scope says.
    package var setting: ScheduleSetting
    /// The day of the entry that set it.
    package var setOn: CivilDay
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String
    /// The entry that set it.
    package var entry: Int
    /// How many task series take something from it.
    package var series: Int
}

/// The terms of a task series, and the scopes from which they come.
package struct SeriesTermsRow: Equatable, Sendable {
    /// `web/os-patching`.
    package var task: String
    /// The duty's id.
    package var duty: String
    /// The newest ones: for what falls due after their day.
    package var terms: Terms
    /// The earliest due date after the last settled one.
    package var nextDue: CivilDay?
    /// The scopes whose settings decide, the nearest first; none where the pack does.
    package var setFor: [String]
}

extension Store {
    /// Every schedule that is set, by scope.
    ///
    /// - Throws: `SQLiteError`.
    package func scheduleSettings(on today: CivilDay) throws -> [ScheduleSettingRow] {
        var counts: [String: Int] = [:]
        for row in try seriesTerms(on: today) {
            for scope in row.setFor { counts[scope, default: 0] += 1 }
        }
        let settings = try connection.scheduleSettings().byScope
        let rows = try connection.query(
            """
            SELECT scope, set_on, reason, approver, entry FROM schedule_setting
            WHERE withdrawn IS NULL AND entry = (SELECT max(newer.entry)
                FROM schedule_setting AS newer
                WHERE newer.scope = schedule_setting.scope AND newer.withdrawn IS NULL)
            ORDER BY scope
            """
        ) { row throws(SQLiteError) in
            (
                try row.text(0), try row.day(1), try row.text(2), try row.text(3),
                try row.int(4)
            )
        }
        return rows.compactMap { scope, day, reason, approver, entry in
            guard let setting = settings[scope] else { return nil }
            return ScheduleSettingRow(
                scope: scope, setting: setting, setOn: day, reason: reason, approvedBy: approver,
                entry: entry, series: counts[scope] ?? 0)
        }
    }

    /// The terms of every series of a duty that is in force, by name.
    ///
    /// Inside a recording, ``Recorder/settle()`` comes first.
    ///
    /// - Throws: `SQLiteError`.
    package func seriesTerms(on today: CivilDay) throws -> [SeriesTermsRow] {
        let settings = try connection.scheduleSettings()
        let rows = try connection.query(
            """
            SELECT series.id, subject.name, series.name, series.category, next_due,
                \(SQL.terms)
            FROM series JOIN subject ON subject.id = series.subject
            JOIN series_terms ON series_terms.series = series.id
            JOIN terms ON terms.id = series_terms.terms
            WHERE duty IS NOT NULL AND (ended IS NULL OR ended >= \(today))
              AND changed = (SELECT max(changed) FROM series_terms WHERE series = series.id)
            ORDER BY subject.name, series.name
            """
        ) { row throws(SQLiteError) in
            (
                id: try row.int64(0), subject: try row.text(1), duty: try row.text(2),
                category: try row.text(3), nextDue: try row.optionalDay(4),
                terms: try row.terms(5)
            )
        }
        return try rows.map { row in
            let scopes =
                settings.byScope.isEmpty
                ? []
                : settings.scopes(
                    of: row.duty, subject: row.subject, category: row.category,
                    items: try connection.items(ofSeries: row.id))
            return SeriesTermsRow(
                task: "\(row.subject)/\(row.duty)", duty: row.duty, terms: row.terms,
                nextDue: row.nextDue, setFor: scopes)
        }
    }
}
