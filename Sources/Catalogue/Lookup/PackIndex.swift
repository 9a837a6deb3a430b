package import Domain

/// A pack with its things by id.
///
/// Of two things with the same id the first counts; ``PackValidator`` names the other.
package struct PackIndex: Sendable {
    /// The whole pack in its own order, things with the same id too.
    package let pack: Pack
    private let services: [String: Int]
    private let controls: [String: Int]
    private let duties: [String: Int]
    private let events: [String: Int]
    private let aspects: [String: Int]

    /// Takes a pack, valid or not.
    package init(_ pack: Pack) {
        self.pack = pack
        services = Self.places(of: pack.services.lazy.map(\.id))
        controls = Self.places(of: pack.controls.lazy.map(\.id))
        duties = Self.places(of: pack.duties.lazy.map(\.id))
        events = Self.places(of: pack.events.lazy.map(\.kind))
        aspects = Self.places(of: pack.aspects.lazy.map(\.id))
    }

    /// The service of the catalogue with an id.
    package func service(_ id: String) -> CatalogueService? {
        services[id].map { pack.services[$0] }
    }

    /// The control with an id.
    package func control(_ id: String) -> Control? { controls[id].map { pack.controls[$0] } }

    /// The control that a duty's item names: `os-patching` of `os-patching/test`.
    package func control(ofItem item: String) -> Control? { control(controlID(ofItem: item)) }

    /// The duty with an id.
    package func duty(_ id: String) -> Duty? { duties[id].map { pack.duties[$0] } }

    /// The category of a duty: that of its first control.
    package func category(of duty: Duty) -> String {
        duty.items.first.flatMap(control(ofItem:))?.category ?? ""
    }

    /// The kind of event that is called so: `leaver`.
    package func event(_ kind: String) -> EventKind? { events[kind].map { pack.events[$0] } }

    /// The aspect with an id.
    package func aspect(_ id: String) -> Aspect? { aspects[id].map { pack.aspects[$0] } }

    /// Every service's id in the pack's order, to suggest from; the others likewise.
    package var allServiceIDs: [String] { pack.services.map(\.id) }
    /// Every control's id, those that are inherited too.
    package var allControlIDs: [String] { pack.controls.map(\.id) }
    /// Every duty's id, those that are only proposed too.
    package var allDutyIDs: [String] { pack.duties.map(\.id) }
    /// What events are called.
    package var allEventKinds: [String] { pack.events.map(\.kind) }
    /// Every aspect's id.
    package var allAspectIDs: [String] { pack.aspects.map(\.id) }

    /// Every trait that some service has, sorted.
    package var allTraits: [String] { Set(pack.services.flatMap(\.traits)).sorted() }

    /// The kinds of resources that duties look after, sorted.
    package var allResourceKinds: [String] {
        Set(pack.duties.compactMap(\.scope.resourceKind)).sorted()
    }

    private static func places(of ids: some Sequence<String>) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Scope {
    /// The kind of a resource scope.
    var resourceKind: String? {
        if case .resource(let kind) = self { kind } else { nil }
    }
}
