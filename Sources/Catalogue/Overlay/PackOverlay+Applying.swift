package import Domain

extension PackOverlay {
    /// The whole pack that this overlay makes of the one it extends.
    ///
    /// 1. What it removes goes, with the places in the base's lists that name it; a check that
    ///    then speaks about nothing goes too.
    /// 2. Elements are patched or added, then rows and cells of the matrix.
    /// 3. Where only one of a control and a duty says anew who covers whom, the other follows.
    ///
    /// - Returns: The pack, and which file speaks of which thing; the rest is the base's.
    /// - Throws: ``PackProblem`` with every fault of reading; the pack is not validated yet.
    package func applied(to base: Pack) throws(PackProblem) -> (pack: Pack, files: PackFiles) {
        var application = OverlayApplication(self, base)
        application.remove()
        application.patchElements()
        application.patchMatrix()
        application.letCoverageFollow()
        guard application.faults.isEmpty else { throw PackProblem(application.faults) }
        return (application.pack, application.files)
    }
}

/// One overlay on its way onto a base.
struct OverlayApplication {
    let overlay: PackOverlay
    var pack: Pack
    var files: PackFiles
    var faults: [PackFault] = []
    /// Ids that the overlay removes.
    var dropped: [ElementKind: Set<String>] = [:]

    init(_ overlay: PackOverlay, _ base: Pack) {
        (self.overlay, pack) = (overlay, base)
        let name = base.pack.map { "\($0.id) \($0.version)" } ?? overlay.base
        files = PackFiles(fallback: name)
        let header = overlay.header
        pack.pack = PackHeader(id: header.id, version: header.version, title: header.title)
    }

    mutating func patchElements() {
        pack.services = patched(pack.services)
        pack.controls = patched(pack.controls)
        pack.duties = patched(pack.duties)
        pack.events = patched(pack.events)
        pack.aspects = patched(pack.aspects)
        pack.coarseAspects = patched(pack.coarseAspects)
        pack.checks = patched(pack.checks)
    }

    private mutating func patched<Element: PackElement>(_ list: [Element]) -> [Element] {
        var list = list
        for patch in overlay.patches
        where patch.kind == Element.elementKind && !isDropped(patch.kind, patch.id) {
            let index = list.firstIndex { $0.elementID == patch.id }
            guard let element = element(patch, before: index.map { list[$0] }) else { continue }
            files.note(element.elementPlace, in: patch.file)
            if let index { list[index] = element } else { list.append(element) }
        }
        return list
    }

    private mutating func element<Element: PackElement>(
        _ patch: PackOverlay.Patch, before: Element?
    ) -> Element? {
        do {
            let old = try before.map { try JSONTree($0) }
            let element = try (old ?? .null).patched(with: patch.tree).value(Element.self)
            faults += StrayPatchKeys.faults(
                in: patch.tree, before: old, after: try JSONTree(element), at: patch.place)
            return element
        } catch {
            let fault = PackFault(decoding: error, inside: patch.place)
            let new =
                "; the \(patch.kind.rawValue) '\(patch.id)' is new, '\(overlay.base)' has none"
            faults.add(before == nil ? fault.what + new : fault.what, at: fault.place)
            return nil
        }
    }

    mutating func patchMatrix() {
        for patch in overlay.matrices {
            let place = patch.file.isEmpty ? "matrix" : "\(patch.file), matrix"
            do {
                let before = try JSONTree(pack.matrix)
                pack.matrix = try before.patched(with: patch.tree).value(Matrix.self)
                faults += StrayPatchKeys.faults(
                    in: patch.tree, before: before, after: try JSONTree(pack.matrix), at: place)
            } catch {
                faults.append(PackFault(decoding: error, inside: place))
            }
            for row in pack.matrix.rows where patch.tree[row.table.rawValue]?[row.name] != nil {
                files.note(row.place, in: patch.file)
            }
        }
    }
}
