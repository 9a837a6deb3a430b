internal import Domain
internal import SQLite

/// Who answers for what: what was set, the team of the service or account, the role's team.
struct OwnerBook {
    private var byScope: [String: String] = [:]
    private var byRole: [Role: String] = [:]

    init(_ connection: Connection) throws {
        let set = try connection.query("SELECT scope, owner FROM owner") {
            row throws(SQLiteError) in (try row.text(0), try row.text(1))
        }
        byScope = Dictionary(set, uniquingKeysWith: { first, _ in first })
        let roles = try connection.query(
            """
            SELECT role, min(team.name) FROM team_role JOIN team ON team.id = team_role.team
            GROUP BY role
            """
        ) { row throws(SQLiteError) in (try row.value(0, Role.self), try row.text(1)) }
        byRole = Dictionary(roles, uniquingKeysWith: { first, _ in first })
    }

    /// The first that was said, from the nearest scope to the widest.
    ///
    /// 1. `subject/duty`; 2. `subject/control`; 3. the subject, or the service or account that a
    /// resource lies in; 4. `duty:ID`; 5. `control:ID`; 6. `category:ID`; 7. the team of the
    /// service, else of the account; 8. the team that holds the duty's role.
    func owner(of task: TaskRow) -> String? {
        let holder = task.subject.split(separator: ":").first.map(String.init)
        let scopes =
            ["\(task.subject)/\(task.duty)"] + task.controls.map { "\(task.subject)/\($0)" }
            + [task.subject] + (task.subjectKind == "resource" ? [holder].compactMap { $0 } : [])
            + ["duty:\(task.duty)"] + task.controls.map { "control:\($0)" }
            + ["category:\(task.category)"]
        return scopes.lazy.compactMap { byScope[$0] }.first ?? task.team ?? byRole[task.role]
    }
}
