package import Domain

/// The pack that comes with the program.
package enum BuiltInPack {
    /// Reads the pack, without the checks that its tests have made.
    ///
    /// - Throws: ``PackProblem`` when an embedded file does not decode.
    package static func load() throws -> Pack {
        var pack = Pack()
        for part in parts { pack.merge(try PackText.decode(part.bytes, of: part.name)) }
        return pack
    }

    /// The files of the pack, as ``PackText/read(parts:)`` takes them.
    package static var parts: [(name: String, bytes: [UInt8])] {
        EmbeddedPart.all.compactMap { part in
            part.name.hasPrefix("Pack/") ? (String(part.name.dropFirst(5)), part.bytes) : nil
        }
    }
}
