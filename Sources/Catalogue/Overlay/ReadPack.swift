package import Domain

/// A pack that was read from files and has no faults.
package struct ReadPack: Equatable, Sendable {
    /// The whole pack.
    package var pack: Pack
    /// The overlay that was laid over another pack, if it came from one.
    package var overlay: PackOverlay?

    /// Reads the parts of a pack, or of an overlay, and checks the whole.
    ///
    /// - Parameters:
    ///   - parts: Files by name, in the order in which they are put together.
    ///   - base: Looks up the pack that an overlay extends, by its id.
    /// - Throws: ``PackProblem`` with every fault, with file and place; what `base` throws.
    package init(
        parts: [(name: String, bytes: [UInt8])], base: (String) throws -> Pack?
    ) throws {
        guard PackOverlay.isOne(parts) else {
            let pack = try PackText.read(parts: parts)
            try self.init(pack, nil, try PackFiles(parts: parts))
            return
        }
        let overlay = try PackOverlay(parts: parts)
        guard let base = try base(overlay.base) else {
            throw PackProblem([
                PackFault(
                    place: "\(parts[0].name), pack.extends",
                    what: "there is no pack '\(overlay.base)' here; import it first")
            ])
        }
        try self.init(overlay, on: base)
    }

    /// Lays an overlay over the pack that it extends, and checks the whole.
    ///
    /// - Throws: ``PackProblem`` with every fault.
    package init(_ overlay: PackOverlay, on base: Pack) throws {
        let (pack, files) = try overlay.applied(to: base)
        try self.init(pack, overlay, files)
    }

    private init(_ pack: Pack, _ overlay: PackOverlay?, _ files: PackFiles) throws {
        let faults = PackValidator.faults(in: pack, files: files)
        guard faults.isEmpty else { throw PackProblem(faults) }
        (self.pack, self.overlay) = (pack, overlay)
    }
}
