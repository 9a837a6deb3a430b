package import Domain

/// Who answers for each aspect of one service.
///
/// A service's own row says it; the rows of classes and models are only defaults. Where there is
/// no own row:
/// - for a SaaS service the model's row counts, for any other the row of its class;
/// - what the model does not have at all (`n/a`) no class brings back;
/// - a guest operating system is there where the trait `has-guest-os` is, and only there: a NAT
///   gateway is infrastructure, but nobody outside AWS patches it.
package struct MatrixRow: Sendable {
    /// The aspect, and the trait by which a service has it in the customer's hands.
    private static let guestOS = (aspect: "guest-os", trait: "has-guest-os")

    private let own: [String: MatrixCell]?
    private let model: [String: MatrixCell]
    private let serviceClass: [String: MatrixCell]
    private let isSaaS: Bool
    private let hasGuestOS: Bool
    private let guestOSWasAdded: Bool
    private let guestOSCell: MatrixCell?

    /// Takes a service of the catalogue, and the traits of one use of it where they differ.
    package init(_ service: CatalogueService, traits: Set<String>? = nil, in pack: Pack) {
        let matrix = pack.matrix
        own = matrix.services[service.id]
        model = matrix.models[service.model.rawValue] ?? [:]
        serviceClass = matrix.classes[service.serviceClass.rawValue] ?? [:]
        isSaaS = service.model == .saas
        let usual = service.traits.contains(Self.guestOS.trait)
        hasGuestOS = traits?.contains(Self.guestOS.trait) ?? usual
        guestOSWasAdded = hasGuestOS && !usual
        guestOSCell = matrix.classes[ServiceClass.infrastructure.rawValue]?[Self.guestOS.aspect]
    }

    /// Who answers for an aspect, or `nil` where the pack does not say.
    package subscript(aspect: String) -> MatrixCell? {
        let cell = own.map { $0[aspect] } ?? usual(aspect)
        guard aspect == Self.guestOS.aspect, var cell else { return cell }
        if own != nil {
            // A use that brings its own hosts, such as desktops from an own image.
            return guestOSWasAdded && cell.owner != .shared ? guestOSCell ?? cell : cell
        }
        if hasGuestOS { return guestOSCell ?? cell }
        if cell.owner == .customer {
            cell.owner = .notApplicable
            (cell.aws, cell.customer, cell.kind) = (nil, nil, nil)
        }
        return cell
    }

    /// Who answers for a coarse aspect: the owner of the first of its aspects that exists here.
    package subscript(coarse: CoarseAspect) -> MatrixCell? {
        let cells = coarse.aspects.compactMap { self[$0] }
        return cells.first { $0.owner != .notApplicable } ?? cells.first
    }

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
