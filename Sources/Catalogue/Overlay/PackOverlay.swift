package import Domain

/// A pack that holds only what differs from the pack it extends.
///
/// An element with a known id changes only the keys that it names; one with an unknown id is
/// added; `removes` drops some. See ``applied(to:)``.
package struct PackOverlay: Equatable, Sendable {
    /// Which pack it makes, and which one it extends.
    package var header: PackHeader
    /// What differs, in the order in which it is applied.
    var patches: [Patch]
    /// Rows and cells that differ, as in a pack's matrix, file by file.
    var matrices: [MatrixPatch]
    var removals: [Removal]

    /// What is said about one element.
    struct Patch: Equatable, Sendable {
        var kind: ElementKind
        var id: String
        /// The keys that it names.
        var tree: JSONTree
        /// `acme.json`; empty for what no file says.
        var file: String
        /// Where it stands: `acme.json, controls[2]`.
        var place: String
    }

    /// What one file says about the matrix.
    struct MatrixPatch: Equatable, Sendable {
        var tree: JSONTree
        var file: String
    }

    /// One id in `removes`.
    struct Removal: Equatable, Sendable {
        /// `duty:host-care`, or only the id where no other kind has it.
        var text: String
        /// Where it stands: `acme.json, removes[0]`.
        var place: String
    }

    /// An overlay that changes nothing yet.
    package init(header: PackHeader) {
        self.header = header
        (patches, matrices, removals) = ([], [], [])
    }

    /// The id of the pack that it extends.
    package var base: String { header.extends ?? "" }

    /// How many elements it adds, changes or removes; rows of the matrix not counted.
    package var count: Int { patches.count + removals.count }

    /// Says one more thing about an element, after what the overlay says already.
    ///
    /// Where it says by one of a control and a duty who covers whom, and the overlay has said it
    /// by the other before, both say it afterwards.
    package mutating func add(_ kind: ElementKind, _ tree: JSONTree) {
        guard let id = kind.id(of: tree) else { return }
        switch kind {
        case .control:
            for duty in tree["duties"]?.texts ?? [] { join(id, to: "items", of: .duty, duty) }
        case .duty:
            for item in tree["items"]?.texts ?? [] {
                join(id, to: "duties", of: .control, controlID(ofItem: item))
            }
        default: break
        }
        if let index = patches.firstIndex(where: { $0.kind == kind && $0.id == id }) {
            patches[index].tree = patches[index].tree.followed(by: tree)
        } else {
            patches.append(
                Patch(kind: kind, id: id, tree: tree, file: "", place: "\(kind.rawValue) \(id)"))
        }
    }

    /// Appends an id to a list that the overlay says of another element, if it says one.
    private mutating func join(_ id: String, to key: String, of kind: ElementKind, _ other: String)
    {
        guard let index = patches.firstIndex(where: { $0.kind == kind && $0.id == other }),
            let list = patches[index].tree[key]?.texts,
            !list.contains(where: { controlID(ofItem: $0) == id })
        else { return }
        let longer = JSONTree.list((list + [id]).map { .string($0) })
        patches[index].tree = patches[index].tree.followed(by: .object([key: longer]))
    }
}
