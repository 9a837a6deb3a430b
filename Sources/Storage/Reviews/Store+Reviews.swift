package import Domain
internal import SQLite

/// A completion that needs, or had, a second pair of eyes.
package struct ReviewRow: Equatable, Sendable {
    /// Where a completion stands that is put before a second person.
    package enum State: String, CaseIterable, Sendable {
        case awaiting, approved, rejected
    }

    /// The ticking entry.
    package var tick: Int
    /// `subject/duty`.
    package var series: String
    /// The duty's id, or the name of a one-off task.
    package var duty: String
    /// What it settles, or will.
    package var settles: [CivilDay]
    /// The day on which it was done, as told.
    package var performedOn: CivilDay
    /// Who did it, as told.
    package var performedBy: String
    /// The day of the ticking entry.
    package var recordedOn: CivilDay
    /// Who wrote it down: the actor of the ticking entry.
    package var recordedBy: String
    /// What the doing found.
    package var result: TickResult
    /// Whether somebody looked at it, and what came of it.
    package var state: State
    /// Who looked at it; `nil` while it waits.
    package var reviewedBy: String?
    /// The day on which they did; `nil` while it waits.
    package var reviewedOn: CivilDay?
    /// What they said about it.
    package var note: String?
    /// Whole days from the record to the review, or to today.
    package var days: Int
}

extension Store {
    /// Every completion that was put before a second person, in the order of the entries.
    ///
    /// - Parameter today: Through which day those that wait are counted.
    /// - Returns: One row per completion.
    /// - Throws: `SQLiteError`.
    package func reviews(on today: CivilDay) throws -> [ReviewRow] {
        let settles = Dictionary(
            grouping: try connection.query(
                """
                SELECT settlement.entry, due FROM settlement JOIN completion USING (entry)
                WHERE review IS NOT NULL ORDER BY due
                """
            ) { row throws(SQLiteError) in (try row.int(0), try row.day(1)) }, by: \.0)
        return try connection.query(
            """
            SELECT completion.entry, subject.name || '/' || series.name, series.name, performed_on,
                performed_by, recorded_on, recorded_by, result, review, reviewed_by, reviewed_on,
                task_review.note
            FROM completion JOIN series ON series.id = completion.series
            JOIN subject ON subject.id = series.subject
            LEFT JOIN task_review ON task_review.completion = completion.entry
                AND task_review.withdrawn IS NULL
            WHERE review IS NOT NULL AND completion.withdrawn IS NULL ORDER BY completion.entry
            """
        ) { row throws(SQLiteError) in
            let (tick, recordedOn) = (try row.int(0), try row.day(5))
            let reviewedOn = try row.optionalDay(10)
            return ReviewRow(
                tick: tick, series: try row.text(1), duty: try row.text(2),
                settles: (settles[tick] ?? []).map(\.1), performedOn: try row.day(3),
                performedBy: try row.text(4), recordedOn: recordedOn,
                recordedBy: try row.text(6), result: try row.value(7), state: try row.value(8),
                reviewedBy: try row.optionalText(9), reviewedOn: reviewedOn,
                note: try row.optionalText(11),
                days: recordedOn.days(until: reviewedOn ?? today))
        }
    }
}
