package import Domain
internal import SQLite

/// A standing completion that settles nothing, and backs an occurrence.
package struct FurtherCompletion: Equatable, Sendable {
    /// Its entry.
    package var entry: Int
    /// The day on which it was done.
    package var performedOn: CivilDay
    /// Who did it.
    package var performedBy: String
}

extension Store {
    /// The standing further evidence of an occurrence, in the order of the entries.
    ///
    /// - Parameters:
    ///   - task: The task; its own due date is not looked at.
    ///   - due: The due date.
    /// - Returns: What would settle the occurrence, said once more, while nothing else does.
    /// - Throws: `SQLiteError`.
    package func furtherEvidence(of task: TaskName, due: CivilDay) throws -> [FurtherCompletion] {
        try connection.query(
            """
            SELECT entry, performed_on, performed_by FROM completion
            WHERE series = (SELECT series.id FROM series JOIN subject ON subject.id = series.subject
                  WHERE subject.name = \(task.subject) AND series.name = \(task.duty))
              AND towards = \(due) AND \(Connection.isStanding)
              AND NOT EXISTS (SELECT 1 FROM settlement WHERE entry = completion.entry)
            ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            FurtherCompletion(
                entry: try row.int(0), performedOn: try row.day(1), performedBy: try row.text(2))
        }
    }
}
