/// Which subjects get a task of an event.
///
/// A pack says it in words; recording an event finds the subjects.
package enum EventScope: Hashable, Sendable {
    case organization
    /// The organization, if the person holds emergency credentials.
    case organizationOfCustodian
    /// Accounts in which the task's controls find something to look after.
    case accountsConcerned
    /// Accounts named, and those in which something named lies.
    case accountsNamed
    case servicesNamed
    case servicesNamedWithBackups
    case servicesMatching
    /// Services that a judgement found affected: later, not when the event is recorded.
    case servicesAffected
    /// Services of the catalogue that nothing but what is named uses.
    case newCatalogueServices
    case resourcesNamed
    /// Resources of a kind that the person holds.
    case resourcesHeld(kind: String)
    /// Resources of a kind that the person could read.
    case resourcesReadable(kind: String)
}

extension EventScope: LosslessStringConvertible {
    private static let fixed: [EventScope] = [
        .organization, .organizationOfCustodian, .accountsConcerned, .accountsNamed,
        .servicesNamed, .servicesNamedWithBackups, .servicesMatching, .servicesAffected,
        .newCatalogueServices, .resourcesNamed,
    ]
    private static let held = " held by the person"
    private static let readable = " readable by the person"

    /// Reads the words of a pack exactly as ``forms`` has them; `nil` for any others.
    package init?(_ text: String) {
        if let found = Self.fixed.first(where: { $0.description == text }) {
            self = found
            return
        }
        guard text.hasPrefix("resources:") else { return nil }
        let rest = text.dropFirst("resources:".count)
        for (ending, make) in [
            (Self.held, { EventScope.resourcesHeld(kind: $0) }),
            (Self.readable, { EventScope.resourcesReadable(kind: $0) }),
        ] where rest.hasSuffix(ending) && rest.count > ending.count {
            self = make(String(rest.dropLast(ending.count)))
            return
        }
        return nil
    }

    package var description: String {
        switch self {
        case .organization: "organization"
        case .organizationOfCustodian:
            "organization, when the person is on the custody record"
        case .accountsConcerned: "accounts where databases, hosts or code exist"
        case .accountsNamed: "accounts named in the event"
        case .servicesNamed: "services named in the event"
        case .servicesNamedWithBackups: "services named in the event that have backups"
        case .servicesMatching:
            "services that match the service, trait or account of the event"
        case .servicesAffected: "services judged affected"
        case .newCatalogueServices: "catalogue services new to the company"
        case .resourcesNamed: "resources named in the event"
        case .resourcesHeld(let kind): "resources:\(kind)\(Self.held)"
        case .resourcesReadable(let kind): "resources:\(kind)\(Self.readable)"
        }
    }

    /// The words that a pack may use, with KIND in place of a kind of resource.
    package static var forms: [String] {
        (fixed + [.resourcesHeld(kind: "KIND"), .resourcesReadable(kind: "KIND")])
            .map(\.description)
    }

    /// The kind of resource that it speaks of.
    package var resourceKind: String? {
        switch self {
        case .resourcesHeld(let kind), .resourcesReadable(let kind): kind
        default: nil
        }
    }
}
