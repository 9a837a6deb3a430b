internal import Domain
internal import SQLite

/// A scope for which the organization set a schedule, and the entry that did.
package struct ScheduleSource: Equatable, Sendable {
    /// `subject/duty`, a subject, `duty:ID`, `control:ID`, `category:ID`.
    package var scope: String
    /// The entry that set what holds for it.
    package var entry: Int
}

extension Store {
    /// From where the terms of one series come, the nearest scope first; empty for the pack.
    ///
    /// - Throws: `SQLiteError`.
    package func scheduleSources(of detail: SeriesDetail) throws -> [ScheduleSource] {
        let task = detail.task
        let scopes = try connection.scheduleSettings().scopes(
            of: task.duty, subject: task.subject, category: task.category, items: detail.items)
        return try scopes.compactMap { scope in
            try connection.first(
                """
                SELECT max(entry) FROM schedule_setting WHERE scope = \(scope) AND withdrawn IS NULL
                """
            ) { row throws(SQLiteError) in
                ScheduleSource(scope: scope, entry: try row.int(0))
            }
        }
    }
}
