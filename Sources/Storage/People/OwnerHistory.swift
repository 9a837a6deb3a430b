package import Domain

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
    /// Why the owner of a task is who it is on a day; `nil` if nobody owns it.
    ///
    /// - Throws: `SQLiteError`.
    package func ownerReason(of task: TaskRow, on day: CivilDay) throws -> OwnerReason? {
        try OwnerHistory(connection).answer(for: task, on: day)?.reason
    }

    /// Who answered for what, day by day: for the owner on a due date.
    ///
    /// - Throws: `SQLiteError`.
    package func ownerHistory() throws -> OwnerHistory { try OwnerHistory(connection) }
}

/// Who answers for what, on any day: what was set, the team of the service or account, the role's
/// team.
///
/// `ownerHistory().owner(of: task, on: due)` is the owner on a due date: by the words, the teams of
/// services and accounts and the roles of teams as they were at the end of that day. What the task
/// covers and which role does it is as the row says.
package struct OwnerHistory {
    let words: [String: [OwnerWord]]
    let roles: [Role: [RoleTeam]]
    let teams: TeamHistory

    /// Who answers for a task on a day: a team or a person, or `nil` for nobody.
    package func owner(of task: TaskRow, on day: CivilDay) -> String? {
        answer(for: task, on: day)?.owner
    }

    /// Why somebody answers for a task on a day; `nil` for nobody.
    package func reason(of task: TaskRow, on day: CivilDay) -> OwnerReason? {
        answer(for: task, on: day)?.reason
    }

    /// The scopes for which it was said last that somebody answers, in order.
    func scopes(of owner: String, on day: CivilDay) -> [String] {
        words.filter { $0.value.last { $0.counts(on: day) }?.owner == owner }.keys.sorted()
    }

    /// The first that was said, from the nearest scope to the widest.
    ///
    /// 1. `subject/duty`; 2. `subject/control`; 3. the subject, or the service or account that a
    /// resource lies in; 4. `duty:ID`; 5. `control:ID`; 6. `category:ID`; 7. the team of the
    /// service, else of the account; 8. the team that holds the duty's role.
    func answer(for task: TaskRow, on day: CivilDay) -> (owner: String, reason: OwnerReason)? {
        answer(for: task, team: teams.team(of: task, on: day), on: day)
    }

    /// Who answers for what stood as the row says and belonged to a team on that day.
    func answer(
        for task: some Owned, team: String?, on day: CivilDay
    ) -> (owner: String, reason: OwnerReason)? {
        var scopes = ([task.duty] + task.controls)
            .map { TaskScope.part(subject: task.subject, name: $0) }
        scopes.append(.subject(task.subject))
        if task.subjectKind == "resource" {
            scopes.append(.subject(TaskScope.holder(ofSubject: task.subject)))
        }
        scopes += [.duty(task.duty)] + task.controls.map(TaskScope.control)
        scopes.append(.category(task.category))
        for scope in scopes.lazy.map(\.description) {
            if let word = words[scope]?.last(where: { $0.counts(on: day) }) {
                return (word.owner, .set(scope: scope))
            }
        }
        if let team { return (team, .team) }
        let holders = roles[task.role]?.filter { $0.counts(on: day) }.map(\.team)
        return holders?.min().map { ($0, .role(task.role)) }
    }
}

/// What was said about a scope from a day on.
struct OwnerWord {
    let owner: String
    let since: CivilDay
    let withdrawn: CivilDay?

    func counts(on day: CivilDay) -> Bool {
        since <= day && (withdrawn.map { day < $0 } ?? true)
    }
}

/// What decides who answers for something, besides the team that it belongs to.
protocol Owned {
    var subject: String { get }
    /// `organization`, `account`, `service`, `catalogue-service`, `resource`.
    var subjectKind: String { get }
    var duty: String { get }
    var controls: [String] { get }
    var category: String { get }
    var role: Role { get }
}

extension TaskRow: Owned {}

/// A team that holds a role from a day on.
struct RoleTeam {
    let team: String
    let since: CivilDay
    let withdrawn: CivilDay?

    func counts(on day: CivilDay) -> Bool {
        since <= day && (withdrawn.map { day < $0 } ?? true)
    }
}
