package import Domain
internal import SQLite

extension Store {
    /// Assignments in force: control and subject, in order.
    package func assignments(on today: CivilDay) throws -> [(subject: String, control: String)] {
        try connection.query(
            """
            SELECT subject.name, control.name FROM assignment
            JOIN subject ON subject.id = assignment.subject
            JOIN control ON control.id = assignment.control
            WHERE assignment.ended IS NULL OR assignment.ended >= \(today)
            ORDER BY subject.name, control.name
            """
        ) { row throws(SQLiteError) in (subject: try row.text(0), control: try row.text(1)) }
    }
}
