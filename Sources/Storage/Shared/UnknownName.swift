internal import Domain

/// A name that the register or the catalogue does not know, with those that it does.
package struct UnknownName: Error, Equatable, Sendable {
    /// What was looked for.
    package var kind: NameKind
    /// As it was typed.
    package var name: String
    /// What there is of that kind.
    package var known: [String]
    /// What it was looked for in, as people type it: the task of an item, the review of an
    /// identity.
    package var whole: String?

    /// A name that is none of what there is.
    package init(kind: NameKind, name: String, known: [String], in whole: String? = nil) {
        (self.kind, self.name, self.known, self.whole) = (kind, name, known, whole)
    }

    /// What is missing, in one sentence.
    package var what: String {
        if kind == .item, let whole { return "'\(whole)' has no item '\(name)'." }
        return "There is no \(kind.rawValue) '\(name)'."
    }

    /// The command that lists what there is.
    package var `try`: String { kind.suggestion(in: whole) }
}

/// What a name that is not known was meant to name; the raw value is the noun for it.
package enum NameKind: String, CaseIterable, Sendable {
    case accessReview = "access review"
    case account
    case catalogueService = "catalogue service"
    case category
    case control
    /// Of the pack, to be taken in.
    case controlOrDuty = "control or duty"
    case duty
    /// Of one subject.
    case dutyOrControl = "duty or control"
    case environment
    case event
    case eventKind = "event kind"
    case evidence
    case framework
    /// Somebody whose access a review looks at.
    case identity
    /// Of a duty's checklist.
    case item
    case owner
    case pack
    case person
    case resource
    case resourceKind = "resource kind"
    case service
    case serviceOrAccount = "service or account"
    case subject
    case task
    case team
    case trait

    /// The command that lists what there is of it; two where there are two kinds.
    ///
    /// - Parameter whole: What the name was looked for in: the task of an item, the review of an
    ///   identity.
    /// - Returns: What can be typed.
    package func suggestion(in whole: String? = nil) -> String {
        switch self {
        case .accessReview: "ourside access-review list"
        case .account: "ourside account list"
        case .owner: "ourside owner list"
        case .catalogueService: "ourside catalogue list"
        case .category, .control: "ourside control list"
        case .controlOrDuty: "ourside control list --all, or ourside duty list --all"
        case .duty: "ourside duty list"
        case .dutyOrControl: "ourside duty list, or ourside control list"
        case .environment, .service: "ourside service list"
        case .event: "ourside event list"
        case .eventKind: "ourside help event record"
        case .evidence: "ourside evidence list"
        case .framework: "ourside catalogue show frameworks"
        case .identity: "ourside access-review show \(whole ?? "NAME")"
        case .item: "ourside duty show \(whole.flatMap { TaskName($0) }?.duty ?? "DUTY")"
        case .pack: "ourside log --fact catalogue-imported"
        case .person: "ourside person list"
        case .resource: "ourside resource list"
        case .resourceKind: "ourside help resource add"
        case .serviceOrAccount: "ourside service list, or ourside account list"
        case .subject, .task: "ourside tasks"
        case .team: "ourside team list"
        case .trait: "ourside catalogue show traits"
        }
    }
}
