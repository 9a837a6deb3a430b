package import Domain
internal import SQLite

/// Something that controls are applied to.
package struct SubjectRow: Equatable, Sendable {
    /// `org`, an account's alias, a service's name, `aws:ID`; a resource's is `subject:name`.
    package var name: String
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    package var kind: String
    /// The subject that it lies in; `nil` for the organization.
    package var parent: String?
    /// The entry that brought it in.
    package var entry: Int
}

extension Store {
    /// A subject by its name, or an account by its 12 digits.
    ///
    /// - Throws: ``UnknownName``, with the names of all subjects.
    package func subject(_ given: String) throws -> SubjectRow {
        let found = try connection.first(
            """
            SELECT subject.name, subject.kind, parent.name, subject.entry FROM subject
            LEFT JOIN subject AS parent ON parent.id = subject.parent
            WHERE subject.name = \(given)
               OR subject.id = (SELECT id FROM account WHERE number = \(given))
            """
        ) { row throws(SQLiteError) in
            SubjectRow(
                name: try row.text(0), kind: try row.text(1), parent: try row.optionalText(2),
                entry: try row.int(3))
        }
        guard let found else {
            throw UnknownName(kind: .subject, name: given, known: try subjectNames())
        }
        return found
    }

    /// A task with its subject as the register names it: an account's alias for its 12 digits.
    ///
    /// - Throws: ``UnknownName``, if there is no such subject.
    package func canonical(_ task: TaskName) throws -> TaskName {
        var task = task
        task.subject = try subject(task.subject).name
        return task
    }

    /// The names of the duties and one-off tasks that some subject has or had, in order.
    package func seriesNames() throws -> [String] {
        try connection.query("SELECT DISTINCT name FROM series ORDER BY name") {
            row throws(SQLiteError) in try row.text(0)
        }
    }

    /// What each subject lies in, by name: a service in its account, a resource in its holder.
    package func parents() throws -> [String: String] {
        let rows = try connection.query(
            """
            SELECT subject.name, parent.name FROM subject
            JOIN subject AS parent ON parent.id = subject.parent
            """
        ) { row throws(SQLiteError) in (try row.text(0), try row.text(1)) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}
