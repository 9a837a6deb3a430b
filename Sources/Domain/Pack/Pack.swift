/// A catalogue of services, controls and duties, with the words that explain them.
///
/// The built-in pack and those that `catalogue import` takes have the same shape. Decoding
/// accepts a part: every list may be absent and is then empty, so that a pack can be kept in
/// several files and put together with ``merge(_:)``.
package struct Pack: Codable, Equatable, Sendable {
    /// Which pack this is: its id, version, and the pack it extends, if any.
    package var pack: PackHeader?
    /// AWS services, in the pack's order.
    package var services: [CatalogueService]
    /// Safeguards, in the pack's order; inherited ones too.
    package var controls: [Control]
    /// What is scheduled and ticked off, in the pack's order.
    package var duties: [Duty]
    /// Kinds of events, in the pack's order.
    package var events: [EventKind]
    /// The aspects of security that the matrix has cells for.
    package var aspects: [Aspect]
    /// Groups of aspects, for a first look.
    package var coarseAspects: [CoarseAspect]
    /// Who owns which aspect of a service.
    package var matrix: Matrix
    /// Which scanner check speaks about which control.
    package var checks: [ScannerCheck]

    /// Makes a pack that holds nothing yet; parts are put into it with ``merge(_:)``.
    package init(pack: PackHeader? = nil) {
        self.pack = pack
        (services, controls, duties, events) = ([], [], [], [])
        (aspects, coarseAspects, matrix, checks) = ([], [], Matrix(), [])
    }

    package init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        pack = try box.decodeIfPresent(PackHeader.self, forKey: .pack)
        services = try box.decodeIfPresent([CatalogueService].self, forKey: .services) ?? []
        controls = try box.decodeIfPresent([Control].self, forKey: .controls) ?? []
        duties = try box.decodeIfPresent([Duty].self, forKey: .duties) ?? []
        events = try box.decodeIfPresent([EventKind].self, forKey: .events) ?? []
        aspects = try box.decodeIfPresent([Aspect].self, forKey: .aspects) ?? []
        coarseAspects = try box.decodeIfPresent([CoarseAspect].self, forKey: .coarseAspects) ?? []
        matrix = try box.decodeIfPresent(Matrix.self, forKey: .matrix) ?? Matrix()
        checks = try box.decodeIfPresent([ScannerCheck].self, forKey: .checks) ?? []
    }

    /// Adds what another part of the same pack holds.
    package mutating func merge(_ part: Pack) {
        pack = pack ?? part.pack
        services += part.services
        controls += part.controls
        duties += part.duties
        events += part.events
        aspects += part.aspects
        coarseAspects += part.coarseAspects
        matrix.merge(part.matrix)
        checks += part.checks
    }
}

/// The name and version of a pack.
package struct PackHeader: Codable, Equatable, Sendable {
    /// What names it: `ourside`.
    package var id: String
    /// The version as the pack's authors write it: `2026.11`.
    package var version: String
    /// What it is called, in a few words.
    package var title: String
    /// The id of the pack that this one only adds to or changes, for an overlay pack.
    package var extends: String?

    /// Makes the header of a pack, or with `extends` that of an overlay.
    package init(id: String, version: String, title: String, extends: String? = nil) {
        (self.id, self.version, self.title, self.extends) = (id, version, title, extends)
    }
}

/// A scanner's check and the controls that its verdict is about.
package struct ScannerCheck: Codable, Equatable, Sendable {
    /// `prowler` or `security-hub`.
    package var scanner: String
    /// The check's id as the scanner writes it.
    package var id: String
    /// Ids of the controls.
    package var controls: [String]
}
