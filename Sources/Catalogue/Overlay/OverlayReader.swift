internal import Domain
internal import FoundationEssentials
internal import JSON

/// Puts an overlay together from its parts and keeps what is wrong with them.
struct OverlayReader {
    private var header: PackHeader?
    private var patches: [PackOverlay.Patch] = []
    private var matrices: [PackOverlay.MatrixPatch] = []
    private var removals: [PackOverlay.Removal] = []
    private var faults: [PackFault] = []

    private static let tables = ["models", "classes", "services"]

    mutating func read(_ bytes: [UInt8], of file: String) {
        let document: JSONTree
        do {
            faults += RepeatedKeys.faults(in: try JSONOutline(bytes), of: file)
            document = try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
        } catch let fault as JSONFault {
            return faults.append(PackFault(fault, in: bytes, of: file))
        } catch {
            return faults.append(PackFault(decoding: error, of: file))
        }
        guard case .object(let members) = document else {
            return faults.add("a pack is an object", at: file)
        }
        for (key, value) in members.sorted(by: { $0.key < $1.key }) {
            if let kind = ElementKind.allCases.first(where: { $0.listKey == key }) {
                take(value, of: kind, in: file)
                continue
            }
            switch key {
            case "pack": take(header: value, in: file)
            case "matrix": take(matrix: value, in: file)
            case "removes": take(removals: value, in: file)
            default: faults.add("'\(key)' is not a key of a pack here", at: "\(file), \(key)")
            }
        }
    }

    /// - Throws: ``PackProblem``, if any part has a fault.
    func overlay() throws(PackProblem) -> PackOverlay {
        guard faults.isEmpty, let header else { throw PackProblem(faults) }
        var overlay = PackOverlay(header: header)
        (overlay.patches, overlay.matrices, overlay.removals) = (patches, matrices, removals)
        return overlay
    }

    private mutating func take(header tree: JSONTree, in file: String) {
        if header != nil { return faults.add("an earlier part has a header", at: "\(file), pack") }
        do {
            let header = try tree.value(PackHeader.self)
            self.header = header
            if header.extends == header.id {
                faults.add("a pack does not extend itself", at: "\(file), pack.extends")
            }
            let known = try JSONTree(header)
            faults += StrayPatchKeys.faults(
                in: tree, before: nil, after: known, at: "\(file), pack")
        } catch {
            faults.append(PackFault(decoding: error, inside: "\(file), pack"))
        }
    }

    private mutating func take(_ list: JSONTree, of kind: ElementKind, in file: String) {
        guard let elements = list.elements else {
            return faults.add("a list was expected here", at: "\(file), \(kind.listKey)")
        }
        for (index, tree) in elements.enumerated() {
            let place = "\(file), \(kind.listKey)[\(index)]"
            guard let id = kind.id(of: tree) else {
                let keys = kind.idKeys.map { "'\($0)'" }.joined(separator: " and ")
                faults.add("\(keys) say which \(kind.rawValue) it is", at: place)
                continue
            }
            if patches.contains(where: { $0.kind == kind && $0.id == id }) {
                faults.add("there is another \(kind.rawValue) '\(id)'", at: place)
            }
            patches.append(
                PackOverlay.Patch(kind: kind, id: id, tree: tree, file: file, place: place))
        }
    }

    private mutating func take(matrix tree: JSONTree, in file: String) {
        guard case .object(let tables) = tree else {
            return faults.add("an object was expected here", at: "\(file), matrix")
        }
        for table in tables.keys.sorted() {
            let place = "\(file), matrix.\(table)"
            guard Self.tables.contains(table) else {
                faults.add("'\(table)' is not a key of a pack here", at: place)
                continue
            }
            for row in (tables[table]?.members ?? [:]).keys.sorted()
            where matrices.contains(where: { $0.tree[table]?[row] != nil }) {
                faults.add("an earlier part has this row", at: "\(place).\(row)")
            }
        }
        matrices.append(PackOverlay.MatrixPatch(tree: tree, file: file))
    }

    private mutating func take(removals tree: JSONTree, in file: String) {
        guard let ids = tree.elements else {
            return faults.add("a list was expected here", at: "\(file), removes")
        }
        for (index, id) in ids.enumerated() {
            let place = "\(file), removes[\(index)]"
            guard let text = id.text else {
                faults.add("an id was expected here", at: place)
                continue
            }
            removals.append(PackOverlay.Removal(text: text, place: place))
        }
    }
}
