package import Catalogue
package import Domain
package import Storage

/// A pack to look things up in: the adopted one, or the built-in one before there is a database.
package struct CatalogueView {
    /// The pack with its things by id.
    package let pack: PackIndex
    /// The profile and frameworks that the organization chose; the usual ones without any.
    package let selection: Selection
    /// What of the pack applies to what.
    package let applicability: Applicability
    /// The register, and the day on which it is judged.
    package let register: (store: Store, today: CivilDay)?

    /// Makes a view of a pack.
    ///
    /// - Parameters:
    ///   - pack: What is looked at.
    ///   - selection: What of it is in force.
    ///   - register: The register that adopted it, and the day on which it is judged.
    package init(_ pack: Pack, _ selection: Selection, _ register: (Store, CivilDay)? = nil) {
        self.pack = PackIndex(pack)
        self.selection = selection
        applicability = Applicability(pack, selection)
        self.register = register
    }
}

extension CatalogueView {

    /// The pack that a register adopted.
    ///
    /// - Throws: `Refusal`, if it adopted none.
    package init(_ store: Store, on today: CivilDay) throws {
        let organization = try store.organization()
        self.init(
            try store.adoptedPack(),
            Selection(
                profile: organization.profile, frameworks: organization.frameworks,
                optedIn: try store.optedIn()),
            (store, today))
    }

    /// The tasks of the register that a filter selects; none without a register.
    package func tasks(_ filter: TaskFilter) throws -> [TaskRow] {
        guard let register else { return [] }
        return try register.store.reading { try register.store.tasks(filter, on: register.today) }
    }

    /// The subjects to which each control is assigned; `nil` without a register.
    package func assignments() throws -> [String: [String]]? {
        guard let register else { return nil }
        let all = try register.store.reading { try register.store.assignments(on: register.today) }
        return Dictionary(grouping: all, by: \.control).mapValues { $0.map(\.subject) }
    }

    /// What decides which controls apply to a service in use; `nil` if the pack does not know it.
    package func profile(of use: ServiceRow) -> ServiceProfile? {
        pack.service(use.catalogue).map { service in
            ServiceProfile(
                service, adding: use.addedTraits, removing: use.removedTraits,
                environment: use.environment, classification: use.classification)
        }
    }

    /// Whether a control is in force; `nil` where nobody has chosen, or AWS operates it.
    package func isInForce(_ control: Control) -> Bool? {
        register == nil || control.owner == .inherited
            ? nil : applicability.isInForce(control: control.id)
    }

    /// Whether a duty is in force; `nil` where nobody has chosen.
    package func isInForce(_ duty: Duty) -> Bool? {
        register == nil ? nil : applicability.duties.contains { $0.id == duty.id }
    }
}

extension CatalogueView {
    /// - Throws: `UnknownName`, with the ids that there are.
    package func control(_ id: String) throws -> Control {
        guard let control = pack.control(id) else {
            throw UnknownName(kind: .control, name: id, known: pack.allControlIDs)
        }
        return control
    }

    /// - Throws: `UnknownName`, with the ids that there are.
    package func duty(_ id: String) throws -> Duty {
        guard let duty = pack.duty(id) else {
            throw UnknownName(kind: .duty, name: id, known: pack.allDutyIDs)
        }
        return duty
    }

    /// - Throws: `UnknownName`, with the ids that there are.
    package func service(_ id: String) throws -> CatalogueService {
        guard let service = pack.service(id) else {
            throw UnknownName(kind: .catalogueService, name: id, known: pack.allServiceIDs)
        }
        return service
    }
}
