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
    /// What the doing found: `ok`, `issues`, `failed`.
    package var result: String
    /// What was said about it.
    package var note: String?
    /// Digests of what proves it.
    package var evidence: [String]
    /// Addresses of what proves it elsewhere.
    package var links: [String]
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
        let entries = try connection.query(
            """
            SELECT entry FROM completion
            WHERE series = (SELECT series.id FROM series JOIN subject ON subject.id = series.subject
                  WHERE subject.name = \(task.subject) AND series.name = \(task.duty))
              AND towards = \(due) AND \(Connection.isStanding)
              AND NOT EXISTS (SELECT 1 FROM settlement WHERE entry = completion.entry)
            ORDER BY entry
            """
        ) { row throws(SQLiteError) in try row.int(0) }
        guard !entries.isEmpty else { return [] }
        return try completions(of: task.series).filter { entries.contains($0.entry) }.map {
            FurtherCompletion(
                entry: $0.entry, performedOn: $0.performedOn, performedBy: $0.performedBy,
                result: $0.result, note: $0.note, evidence: $0.evidence, links: $0.links)
        }
    }
}
