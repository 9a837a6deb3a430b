package import Domain
internal import SQLite

/// A resource with its own clock as the register knows it.
package struct ResourceRow: Equatable, Sendable {
    /// `subject:name`.
    package var name: String
    /// What it is: `kms-key`, `certificate`, `backup-plan`.
    package var kind: String
    /// The service or account that it belongs to.
    package var subject: String
    /// What names it elsewhere: an ARN, an access key id; `nil` if it was not told.
    package var identifier: String?
    /// The day on which it was last renewed, as told or as ticked off; `nil` if neither.
    package var lastRotated: CivilDay?
    /// The day on which it expires; `nil` if it was not told.
    package var expires: CivilDay?
    /// The recovery point objective, minutes; `nil` if it was not told.
    package var rpo: Int?
    /// The recovery time objective, minutes; `nil` if it was not told.
    package var rto: Int?
    /// The day of the registering entry.
    package var registered: CivilDay
    /// Its last day, which may be ahead; `nil` if it has none.
    package var retired: CivilDay?
}

extension Store {
    /// Every resource by name, retired ones included.
    ///
    /// - Throws: `SQLiteError`.
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
