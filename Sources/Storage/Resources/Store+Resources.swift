package import Domain
internal import SQLite

package struct ResourceRow: Equatable, Sendable {
    /// `subject:name`.
    package var name: String
    package var kind: String
    package var subject: String
    package var identifier: String?
    package var lastRotated: CivilDay?
    package var expires: CivilDay?
    package var rpo: Int?
    package var rto: Int?
    package var registered: CivilDay
    package var retired: CivilDay?
}

extension Store {
    package func resources() throws -> [ResourceRow] {
        try connection.query(
            """
            SELECT subject.name, resource.kind, holder.name, identifier, last_rotated, expires, rpo,
                rto, registered, retired
            FROM resource JOIN subject USING (id) JOIN subject AS holder ON holder.id = subject.parent
            ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in
            ResourceRow(
                name: try row.text(0), kind: try row.text(1), subject: try row.text(2),
                identifier: try row.optionalText(3), lastRotated: try row.optionalDay(4),
                expires: try row.optionalDay(5), rpo: try row.optionalInt(6),
                rto: try row.optionalInt(7), registered: try row.day(8),
                retired: try row.optionalDay(9))
        }
    }

    /// One resource by its full name, `subject:name`, retired ones included.
    ///
    /// - Throws: ``UnknownName``.
    package func resource(named name: String) throws -> ResourceRow {
        let all = try resources()
        guard let found = all.first(where: { $0.name == name }) else {
            throw UnknownName(kind: .resource, name: name, known: all.map(\.name))
        }
        return found
    }
}
