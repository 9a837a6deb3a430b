/// What of the register a decision holds for, as people type it.
///
/// One grammar everywhere: `org`, an account, a service, a resource, `subject/duty`,
/// `subject/control`, `control:ID`, `duty:ID`, `category:ID`.
package enum TaskScope: Hashable, Sendable {
    /// A subject; a service or account holds the resources that lie in it, too.
    case subject(String)
    /// A duty or a control of one subject.
    case part(subject: String, name: String)
    case duty(String)
    case control(String)
    case category(String)
}

extension TaskScope: LosslessStringConvertible {
    /// Reads any text: what has no `/` and no known word before a `:` is a subject.
    package init(_ text: String) {
        let halves = text.split(separator: "/", maxSplits: 1).map(String.init)
        if halves.count == 2 {
            self = .part(subject: halves[0], name: halves[1])
            return
        }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let wide: TaskScope? =
            switch parts.first {
            case "duty" where parts.count == 2: .duty(parts[1])
            case "control" where parts.count == 2: .control(parts[1])
            case "category" where parts.count == 2: .category(parts[1])
            default: nil
            }
        self = wide ?? .subject(text)
    }

    package var description: String {
        switch self {
        case .subject(let name): name
        case .part(let subject, let name): "\(subject)/\(name)"
        case .duty(let id): "duty:\(id)"
        case .control(let id): "control:\(id)"
        case .category(let id): "category:\(id)"
        }
    }
}

extension TaskScope {
    /// The subject that it names, if it names one.
    package var subject: String? {
        switch self {
        case .subject(let name): name
        case .part(let subject, _): subject
        case .duty, .control, .category: nil
        }
    }

    /// Whether it holds all that falls due in a task series.
    ///
    /// A control holds a series only if the checklist has no other: what else is on it stays
    /// owed.
    ///
    /// - Parameters:
    ///   - subject: The series' subject.
    ///   - name: The duty's id, or the name of a one-off task.
    ///   - category: The series' category.
    ///   - controls: The controls of its checklist.
    /// - Returns: Whether nothing is left.
    package func holds(
        subject: String, name: String, category: String, controls: [String]
    ) -> Bool {
        switch self {
        case .subject(let scope): Self.isSubject(subject, in: scope)
        case .part(let scope, let part):
            Self.isSubject(subject, in: scope) && (part == name || Set(controls) == [part])
        case .duty(let id): id == name
        case .control(let id): Set(controls) == [id]
        case .category(let id): id == category
        }
    }

    /// Whether it holds a control of a subject, whatever duty covers it.
    package func holds(control: String, category: String, of subject: String) -> Bool {
        switch self {
        case .subject(let scope): Self.isSubject(subject, in: scope)
        case .part(let scope, let part): Self.isSubject(subject, in: scope) && part == control
        case .duty: false
        case .control(let id): id == control
        case .category(let id): id == category
        }
    }

    /// Whether a subject is the one of a scope, or a resource in it.
    private static func isSubject(_ subject: String, in scope: String) -> Bool {
        subject == scope || subject.hasPrefix("\(scope):")
    }
}
