internal import Domain
internal import FoundationEssentials

extension PackOverlay {
    /// Reads the parts of an overlay strictly, for one that was written by hand.
    ///
    /// - Throws: ``PackProblem`` with every fault that keeps it from being read as it was meant.
    package init(parts: [(name: String, bytes: [UInt8])]) throws(PackProblem) {
        var reader = OverlayReader()
        for (name, bytes) in parts { reader.read(bytes, of: name) }
        self = try reader.overlay()
    }

    /// The overlay as one JSON document: keys sorted, no blanks.
    ///
    /// - Throws: `EncodingError`, which no value of a pack provokes.
    package func canonical() throws -> String {
        var document: [String: JSONTree] = ["pack": try JSONTree(header)]
        for kind in ElementKind.allCases {
            let trees = patches.filter { $0.kind == kind }.map(\.tree)
            if !trees.isEmpty { document[kind.listKey] = .list(trees) }
        }
        let matrix = matrices.map(\.tree).reduce(JSONTree.object([:])) { $0.followed(by: $1) }
        if !matrix.members.isEmpty { document["matrix"] = matrix }
        if !removals.isEmpty { document["removes"] = .list(removals.map { .string($0.text) }) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(JSONTree.object(document)), as: UTF8.self)
    }

    /// Whether a part of a pack says that it only extends another one.
    static func isOne(_ parts: [(name: String, bytes: [UInt8])]) -> Bool {
        struct Head: Decodable {
            struct Header: Decodable { var extends: String? }
            var pack: Header?
        }
        return parts.contains { part in
            do {
                let head = try JSONDecoder().decode(Head.self, from: Data(part.bytes))
                return head.pack?.extends != nil
            } catch {
                // Whatever is wrong with it is found when it is read.
                return false
            }
        }
    }
}
