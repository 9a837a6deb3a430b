package import Domain
internal import SQLite

/// A task series with all that explains its dates.
package struct SeriesDetail: Equatable, Sendable {
    /// The series as lists show it.
    package var task: TaskRow
    /// All that was recorded about it, from which its dates follow.
    package var facts: SeriesFacts
    /// The checklist: `control` or `control/step`, in order.
    package var items: [String]
    /// Items that issues or a failure stand on; empty text for the whole.
    package var failingItems: [String]
    /// Earlier series of duties and controls that it replaces: `subject/duty`, in order.
    package var carriesOn: [String]
}

extension Store {
    /// One series by name, also one that is no longer in force.
    ///
    /// - Throws: ``UnknownName``, if there is none.
    package func series(_ name: TaskName, on today: CivilDay) throws -> SeriesDetail {
        var filter = TaskFilter()
        filter.subjects = [name.subject]
        filter.duties = [name.duty]
        filter.includingEnded = true
        guard let task = try tasks(filter, on: today).first else {
            let known = try connection.query(
                """
                SELECT subject.name || '/' || series.name FROM series
                JOIN subject ON subject.id = series.subject
                """
            ) { row throws(SQLiteError) in try row.text(0) }
            throw UnknownName(kind: .task, name: name.series, known: known)
        }
        let items = try connection.items(ofSeries: task.seriesID)
        let earlier = try connection.query(
            """
            SELECT subject.name || '/' || series.name FROM series_history
            JOIN series ON series.id = earlier JOIN subject ON subject.id = series.subject
            WHERE series_history.series = \(task.seriesID) ORDER BY 1
            """
        ) { row throws(SQLiteError) in try row.text(0) }
        return SeriesDetail(
            task: task, facts: try connection.facts(ofSeries: task.seriesID), items: items,
            failingItems: try projector.failingItems(task.seriesID).keys.sorted(),
            carriesOn: earlier)
    }

    /// The entry that opened a one-off task; `nil` for the series of a duty.
    ///
    /// - Throws: `SQLiteError`.
    package func origin(ofSeries series: Int64) throws -> Int? {
        try connection.first("SELECT origin FROM series WHERE id = \(series)") {
            row throws(SQLiteError) in try row.optionalInt(0)
        }.flatMap { $0 }
    }

    /// The names of every subject, in order.
    package func subjectNames() throws -> [String] {
        try connection.query("SELECT name FROM subject ORDER BY name") {
            row throws(SQLiteError) in try row.text(0)
        }
    }
}
