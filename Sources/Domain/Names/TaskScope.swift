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
    /// Reads any text; what is none of the others is a subject, whether there is one or not.
    package init(_ text: String) {
        if let (kind, id) = Self.halves(of: text, at: ":") {
            // No subject may be called so, see `Identifier.reserved`.
            switch kind {
            case "duty":
                self = .duty(id)
                return
            case "control":
                self = .control(id)
                return
            case "category":
                self = .category(id)
                return
            default: break
            }
        }
        if let (subject, name) = Self.halves(of: text, at: "/") {
            self = .part(subject: subject, name: name)
        } else {
            self = .subject(text)
        }
    }

    /// What stands before and after the first of a mark, unless one of them is empty.
    private static func halves(of text: String, at mark: Character) -> (String, String)? {
        guard let place = text.firstIndex(of: mark) else { return nil }
        let (before, after) = (text[..<place], text[text.index(after: place)...])
        return before.isEmpty || after.isEmpty ? nil : (String(before), String(after))
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

    /// The id in the pack that it names, whatever subject it is for.
    package var packID: String? {
        switch self {
        case .subject, .part: nil
        case .duty(let id), .control(let id), .category(let id): id
        }
    }

    /// The same scope with another subject in place of the one that it names, if it names one.
    package func renamed(to name: String) -> TaskScope {
        switch self {
        case .subject: .subject(name)
        case .part(_, let part): .part(subject: name, name: part)
        case .duty, .control, .category: self
        }
    }

    /// The service or account in which a resource lies: `web` of `web:tls-cert`.
    ///
    /// Every other subject is its own holder.
    package static func holder(ofSubject subject: String) -> String {
        String(subject.prefix { $0 != ":" })
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
    package static func isSubject(_ subject: String, in scope: String) -> Bool {
        subject == scope || subject.hasPrefix("\(scope):")
    }
}
