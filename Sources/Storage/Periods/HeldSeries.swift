internal import Domain
internal import SQLite

/// What never changes of a task series, and where to look for what does.
struct HeldSeries {
    var id: Int64
    var subject: String
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    var subjectKind: String
    /// The catalogue's id, where the subject is or lies in a service.
    var catalogue: String?
    /// The service in use that the subject is or lies in.
    var service: Int64?
    /// The account that the subject is or lies in, unless a service says it.
    var account: Int64?
    /// The duty's id, or the name of a one-off task.
    var name: String
    /// Its number; `nil` for a one-off task.
    var duty: Int64?
    /// The entry that opened a one-off task.
    var origin: Int?
    /// What the row says, which of a one-off task is what its opening said.
    var row: DutyWords

    static let select: SQL = """
        SELECT series.id, subject.name, subject.kind, service.catalogue, service.id,
            CASE WHEN subject.kind = 'account' THEN subject.id
                WHEN subject.kind = 'resource' AND service.id IS NULL THEN subject.parent END,
            series.name, series.duty, series.origin, coalesce(series.title, ''), series.role,
            series.category, series.severity
        FROM series JOIN subject ON subject.id = series.subject
        LEFT JOIN service ON service.id = CASE subject.kind
            WHEN 'service' THEN subject.id WHEN 'resource' THEN subject.parent END
        ORDER BY series.id
        """

    init(_ row: Row) throws(SQLiteError) {
        id = try row.int64(0)
        (subject, subjectKind) = (try row.text(1), try row.text(2))
        catalogue = try row.optionalText(3)
        service = try row.optionalInt64(4)
        account = try row.optionalInt64(5)
        name = try row.text(6)
        duty = try row.optionalInt64(7)
        origin = try row.optionalInt(8)
        self.row = try DutyWords(row, 9)
    }
}

/// What a pack says of a duty, or an entry of a one-off task.
struct DutyWords {
    var title: String
    var role: Role
    var category: String
    var severity: Severity

    /// Title, role, category and severity in four columns.
    init(_ row: Row, _ column: Int) throws(SQLiteError) {
        (title, role) = (try row.text(column), try row.value(column + 1))
        category = try row.text(column + 2)
        severity = Severity.allCases[try row.int(column + 3)]
    }
}
