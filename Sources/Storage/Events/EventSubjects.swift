internal import Catalogue
internal import Domain

/// Finds the subjects that an event's tasks are for.
struct EventSubjects {
    /// A service that is registered, as rules see it.
    struct Use {
        var name: String
        var account: String
        var profile: ServiceProfile
        /// Retired, or announced to be: its last day.
        var retired: CivilDay?
    }

    struct Resource {
        var name: String
        var kind: String
        /// The account in which it lies, itself or with its service.
        var account: String
        var identifier: String?
    }

    /// What was named, found in the register.
    var services: [Use]
    var traits: [String]
    var accounts: [String]
    var resources: [Resource]
    /// Who leaves, joins or moves.
    var person: String
    var isPrivileged: Bool
    /// Every service that is registered, retired ones too.
    var allUses: [Use]
    /// Every resource that is not retired.
    var allResources: [Resource]
    /// What the person owns by name: `web:key`, `control:root-custody`.
    var owned: [TaskScope]
    let pack: PackIndex
    let today: CivilDay

    /// The subjects of a scope, by name, or why there is none.
    enum Found: Equatable {
        case subjects([String])
        case nobody(why: String)
        /// They are found later, by a judgement.
        case later
    }

    func find(_ scope: EventScope, for task: EventTask) -> Found {
        switch scope {
        case .organization: .subjects(["org"])
        case .organizationOfCustodian:
            isPrivileged || ownsAny(of: task.controls)
                ? .subjects(["org"])
                : .nobody(
                    why: "'\(person)' is not known to hold emergency credentials; "
                        + "if so: --privileged")
        case .accountsConcerned:
            found(
                inUse.filter { use in concerns(task, use) }.map(\.account),
                else: "nothing in use is concerned")
        case .accountsNamed:
            found(
                accounts + services.map(\.account) + resources.map(\.account),
                else: "no account was named: --account ALIAS")
        case .servicesNamed:
            found(services.map(\.name), else: "no service was named: --service NAME")
        case .servicesNamedWithBackups:
            found(
                services.filter { $0.profile.traits.contains("has-backups") }.map(\.name),
                else: "no service that was named has backups")
        case .servicesMatching:
            found(matching.map(\.name), else: "no service in use matches")
        case .servicesAffected: .later
        case .newCatalogueServices:
            found(newServices, else: "nothing that was named is new here")
        case .resourcesNamed:
            found(resources.map(\.name), else: "no resource was named: --resource NAME")
        case .resourcesHeld(let kind), .resourcesReadable(let kind):
            found(
                heldResources(kind),
                else: "no \(kind) was named, and '\(person)' owns none: --resource NAME")
        }
    }

    private func found(_ names: [String], else why: String) -> Found {
        names.isEmpty ? .nobody(why: why) : .subjects(Set(names).sorted())
    }

    private var inUse: [Use] { allUses.filter { $0.retired.map { $0 >= today } ?? true } }

    /// Those named or with a trait, in the accounts named; all of the accounts if nothing else is.
    private var matching: [Use] {
        let named = Set(services.map(\.name))
        return inUse.filter { use in
            let isMeant =
                (named.isEmpty && traits.isEmpty) || named.contains(use.name)
                || !use.profile.traits.isDisjoint(with: traits)
            return isMeant && (accounts.isEmpty || accounts.contains(use.account))
        }
    }

    private func concerns(_ task: EventTask, _ use: Use) -> Bool {
        task.controls.contains { id in
            pack.control(id).map { use.profile.matches($0.appliesTo) } ?? false
        }
    }

    /// Services of the catalogue that nothing uses or used but what was named.
    private var newServices: [String] {
        let named = Set(services.map(\.name))
        return services.map(\.profile.service).filter { catalogue in
            !allUses.contains { $0.profile.service == catalogue && !named.contains($0.name) }
        }.map { "aws:\($0)" }
    }

    private func heldResources(_ kind: String) -> [String] {
        let named = Set(resources.map(\.name))
        return allResources.filter { resource in
            resource.kind == kind
                && (named.contains(resource.name)
                    || owned.contains { $0.subject == resource.name }
                    || resource.identifier?.hasSuffix("/\(person)") == true)
        }.map(\.name)
    }

    private func ownsAny(of controls: [String]) -> Bool {
        controls.contains { control in
            owned.contains { scope in
                if case .part(_, control) = scope { true } else { scope == .control(control) }
            }
        }
    }
}
