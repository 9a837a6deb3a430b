internal import Domain

extension OverlayApplication {
    /// The kinds whose ids may stand alone in `removes`.
    private static let usualKinds: [ElementKind] = [.control, .duty, .service, .event]

    /// Drops what the overlay removes, and where the base names it.
    mutating func remove() {
        for removal in overlay.removals {
            guard let (kind, id) = resolved(removal) else { continue }
            if overlay.patches.contains(where: { $0.kind == kind && $0.id == id }) {
                faults.add("'\(id)' is removed and changed at once", at: removal.place)
            }
            if !dropped[kind, default: []].insert(id).inserted {
                faults.add("'\(removal.text)' stands here twice", at: removal.place)
            }
        }
        pack.services = kept(pack.services)
        pack.controls = kept(pack.controls)
        pack.duties = kept(pack.duties)
        pack.events = kept(pack.events)
        pack.aspects = kept(pack.aspects)
        pack.coarseAspects = kept(pack.coarseAspects)
        pack.checks = kept(pack.checks)
        if let ids = dropped[.control] { forget(controls: ids) }
        if let ids = dropped[.duty] { forget(duties: ids) }
        if let ids = dropped[.service] { forget(services: ids) }
        if let ids = dropped[.aspect] { forget(aspects: ids) }
    }

    private func kept<Element: PackElement>(_ list: [Element]) -> [Element] {
        list.filter { !isDropped(Element.elementKind, $0.elementID) }
    }

    func isDropped(_ kind: ElementKind, _ id: String) -> Bool {
        dropped[kind]?.contains(id) == true
    }

    /// The kind and id that a removal names, or `nil` after a fault.
    private mutating func resolved(_ removal: PackOverlay.Removal) -> (ElementKind, String)? {
        let parts = removal.text.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, let kind = ElementKind(rawValue: parts[0]) {
            if has(kind, parts[1]) { return (kind, parts[1]) }
            faults.add("there is no \(kind.rawValue) '\(parts[1])'", at: removal.place)
            return nil
        }
        let kinds = Self.usualKinds.filter { has($0, removal.text) }
        guard let kind = kinds.first else {
            faults.add(
                "there is no control, duty, service or event '\(removal.text)'", at: removal.place)
            return nil
        }
        guard kinds.count == 1 else {
            let words = kinds.map { "\($0.rawValue):\(removal.text)" }.joined(separator: " or ")
            faults.add("'\(removal.text)' is more than one thing; say \(words)", at: removal.place)
            return nil
        }
        return (kind, removal.text)
    }

    private func has(_ kind: ElementKind, _ id: String) -> Bool {
        switch kind {
        case .service: pack.services.contains { $0.id == id }
        case .control: pack.controls.contains { $0.id == id }
        case .duty: pack.duties.contains { $0.id == id }
        case .event: pack.events.contains { $0.kind == id }
        case .aspect: pack.aspects.contains { $0.id == id }
        case .coarseAspect: pack.coarseAspects.contains { $0.id == id }
        case .check: pack.checks.contains { $0.elementID == id }
        }
    }

    private mutating func forget(controls ids: Set<String>) {
        for index in pack.duties.indices {
            pack.duties[index].items.removeAll { ids.contains(controlID(ofItem: $0)) }
        }
        for event in pack.events.indices {
            for task in pack.events[event].tasks.indices {
                pack.events[event].tasks[task].controls.removeAll { ids.contains($0) }
            }
        }
        for index in pack.checks.indices {
            pack.checks[index].controls.removeAll(where: ids.contains)
        }
        pack.checks.removeAll { $0.controls.isEmpty }
    }

    private mutating func forget(duties ids: Set<String>) {
        for index in pack.controls.indices {
            pack.controls[index].duties?.removeAll(where: ids.contains)
        }
    }

    private mutating func forget(services ids: Set<String>) {
        for id in ids { pack.matrix.services[id] = nil }
        for index in pack.controls.indices {
            pack.controls[index].appliesTo.removeAll(where: ids.contains)
        }
        for index in pack.duties.indices {
            pack.duties[index].appliesTo.removeAll(where: ids.contains)
        }
    }

    private mutating func forget(aspects ids: Set<String>) {
        func without(_ rows: [String: [String: MatrixCell]]) -> [String: [String: MatrixCell]] {
            rows.mapValues { $0.filter { !ids.contains($0.key) } }
        }
        pack.matrix.models = without(pack.matrix.models)
        pack.matrix.classes = without(pack.matrix.classes)
        pack.matrix.services = without(pack.matrix.services)
        for index in pack.coarseAspects.indices {
            pack.coarseAspects[index].aspects.removeAll(where: ids.contains)
        }
    }
}
