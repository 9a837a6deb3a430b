package import Domain

/// Who answers for each aspect of one service.
///
/// A service's own row says it; the rows of classes and models are only defaults. Where there is
/// no own row:
/// - for a SaaS service the model's row counts, for any other the row of its class;
/// - what the model does not have at all (`n/a`) no class brings back;
/// - traits decide, not models: a guest operating system that the customer patches is where
///   `has-guest-os` is, and only there, for a registry of images has none;
/// - what none of its traits brings along does not exist: no users inside a stream of records,
///   no code of the customer in a file system.
package struct MatrixRow: Sendable {
    /// The aspects that are in the customer's hands wherever a service has the trait.
    private static let decidingTraits = [
        "guest-os": "has-guest-os", "network-config": "has-network",
        "client-devices": "has-client-devices", "runtime": "runs-containers",
    ]

    /// The aspects that a service without an own row has only with one of these traits.
    private static let bringingTraits: [String: Set<String>] = [
        "runtime": ["has-guest-os", "runs-code", "runs-containers"],
        "service-users": [
            "has-credentials", "has-db-users", "has-guest-os", "has-workforce-users",
        ],
        "backup": ["has-backups", "stores-data"],
        "application-code": [
            "has-api", "has-db-users", "has-guest-os", "runs-code", "runs-containers",
            "serves-users",
        ],
    ]

    private let own: [String: MatrixCell]?
    private let model: [String: MatrixCell]
    private let serviceClass: [String: MatrixCell]
    private let isSaaS: Bool
    /// The traits of the use, and those of them that the catalogue does not give the service.
    private let traits: Set<String>
    private let added: Set<String>
    /// Those of the catalogue that the use does not have.
    private let removed: Set<String>
    /// Rows from which the words come where a trait decides.
    private let wording: [[String: MatrixCell]]

    /// Takes a service of the catalogue, and the traits of one use of it where they differ.
    package init(_ service: CatalogueService, traits: Set<String>? = nil, in pack: Pack) {
        let matrix = pack.matrix
        own = matrix.services[service.id]
        model = matrix.models[service.model.rawValue] ?? [:]
        serviceClass = matrix.classes[service.serviceClass.rawValue] ?? [:]
        isSaaS = service.model == .saas
        self.traits = traits ?? Set(service.traits)
        added = self.traits.subtracting(service.traits)
        removed = Set(service.traits).subtracting(self.traits)
        wording = [
            matrix.classes[ServiceClass.infrastructure.rawValue] ?? [:],
            matrix.models[ServiceModel.saas.rawValue] ?? [:],
        ]
    }

    /// Who answers for an aspect, or `nil` where the pack does not say.
    package subscript(aspect: String) -> MatrixCell? {
        guard let cell = own.map({ $0[aspect] }) ?? usual(aspect) else { return nil }
        if let trait = Self.decidingTraits[aspect] {
            // An own row knows the usual traits; only what a use brings along changes it, such as
            // desktops from an own image.
            if own == nil ? traits.contains(trait) : added.contains(trait) {
                guard cell.owner == .aws || cell.owner == .notApplicable else { return cell }
                return wording.lazy.compactMap { $0[aspect] }.first { $0.owner == .customer }
                    ?? cell
            }
            let isAbsent = own == nil && aspect == "guest-os" || removed.contains(trait)
            if isAbsent, cell.owner == .customer { return Self.absent }
        }
        if own == nil, !isSaaS, let traits = Self.bringingTraits[aspect],
            self.traits.isDisjoint(with: traits)
        {
            return Self.absent
        }
        return cell
    }

    /// Who answers for a coarse aspect: the owner of the first of its aspects that exists here.
    package subscript(coarse: CoarseAspect) -> MatrixCell? {
        let cells = coarse.aspects.compactMap { self[$0] }
        return cells.first { $0.owner != .notApplicable } ?? cells.first
    }

    private static let absent = MatrixCell(owner: .notApplicable)

    private func usual(_ aspect: String) -> MatrixCell? {
        if isSaaS { return model[aspect] }
        if let cell = model[aspect], cell.owner == .notApplicable { return cell }
        return serviceClass[aspect]
    }
}

extension Pack {
    /// The responsibilities for a service, or `nil` for one that the pack does not know.
    package func row(service id: String) -> MatrixRow? {
        services.first { $0.id == id }.map { MatrixRow($0, in: self) }
    }

    /// Who answers for an aspect of a service.
    package func cell(service id: String, aspect: String) -> MatrixCell? {
        row(service: id)?[aspect]
    }
}
