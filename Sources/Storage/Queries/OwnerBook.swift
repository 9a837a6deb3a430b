package import Domain
internal import SQLite

/// Why somebody answers for a task.
package enum OwnerReason: Equatable, Sendable {
    /// It was said for this scope.
    case set(scope: String)
    /// It is the team of the service or account.
    case team
    /// It is the team that holds the duty's role.
    case role(Role)
}

extension Store {
    /// Why the owner of a task is who it is; `nil` if nobody owns it.
    package func ownerReason(of task: TaskRow) throws -> OwnerReason? {
        try OwnerBook(connection).answer(for: task)?.reason
    }
}

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
    func owner(of task: TaskRow) -> String? { answer(for: task)?.owner }

    func answer(for task: TaskRow) -> (owner: String, reason: OwnerReason)? {
        let holder = task.subject.split(separator: ":").first.map(String.init)
        let scopes =
            ["\(task.subject)/\(task.duty)"] + task.controls.map { "\(task.subject)/\($0)" }
            + [task.subject] + (task.subjectKind == "resource" ? [holder].compactMap { $0 } : [])
            + ["duty:\(task.duty)"] + task.controls.map { "control:\($0)" }
            + ["category:\(task.category)"]
        for scope in scopes {
            if let owner = byScope[scope] { return (owner, .set(scope: scope)) }
        }
        if let team = task.team { return (team, .team) }
        return byRole[task.role].map { ($0, .role(task.role)) }
    }
}
