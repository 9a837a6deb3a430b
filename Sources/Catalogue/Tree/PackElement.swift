package import Domain

/// The kinds of things that a pack lists, each with an id of its own.
package enum ElementKind: String, CaseIterable, Sendable {
    case service, control, duty, event, aspect
    case coarseAspect = "coarse-aspect"
    case check

    /// The key of the list in a pack: `services`.
    package var listKey: String {
        switch self {
        case .service: "services"
        case .control: "controls"
        case .duty: "duties"
        case .event: "events"
        case .aspect: "aspects"
        case .coarseAspect: "coarseAspects"
        case .check: "checks"
        }
    }

    /// The keys that name an element among its kind.
    var idKeys: [String] {
        switch self {
        case .event: ["kind"]
        case .check: ["scanner", "id"]
        default: ["id"]
        }
    }

    /// The id of an element as it is written in a pack; a check's is `scanner/id`.
    func id(of tree: JSONTree) -> String? {
        let parts = idKeys.compactMap { tree[$0]?.text }
        return parts.count == idKeys.count ? parts.joined(separator: "/") : nil
    }
}

/// One thing of a pack, such as a control.
package protocol PackElement: Codable, Equatable, Sendable {
    /// Which of the lists of a pack it stands in.
    static var elementKind: ElementKind { get }
    /// What names it among its kind.
    var elementID: String { get }
    /// What faults call it.
    var elementPlace: String { get }
}

extension CatalogueService: PackElement {
    package static var elementKind: ElementKind { .service }
    package var elementID: String { id }
    package var elementPlace: String { place }
}

extension Control: PackElement {
    package static var elementKind: ElementKind { .control }
    package var elementID: String { id }
    package var elementPlace: String { place }
}

extension Duty: PackElement {
    package static var elementKind: ElementKind { .duty }
    package var elementID: String { id }
    package var elementPlace: String { place }
}

extension EventKind: PackElement {
    package static var elementKind: ElementKind { .event }
    package var elementID: String { kind }
    package var elementPlace: String { place }
}

extension Aspect: PackElement {
    package static var elementKind: ElementKind { .aspect }
    package var elementID: String { id }
    package var elementPlace: String { place }
}

extension CoarseAspect: PackElement {
    package static var elementKind: ElementKind { .coarseAspect }
    package var elementID: String { id }
    package var elementPlace: String { place }
}

extension ScannerCheck: PackElement {
    package static var elementKind: ElementKind { .check }
    package var elementID: String { "\(scanner)/\(id)" }
    package var elementPlace: String { place }
}
