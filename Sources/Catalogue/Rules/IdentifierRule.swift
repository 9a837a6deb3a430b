internal import Domain

/// Whatever a person may type keeps the rule for names.
enum IdentifierRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        let pack = index.pack
        for name in Name.all(in: pack) { check(name.text, at: name.place, &faults) }
        if let header = pack.pack { check(header.id, at: "\(PackHeader.place), id", &faults) }
        for service in pack.services {
            for trait in service.traits { check(trait, at: "\(service.place), traits", &faults) }
        }
        for control in pack.controls {
            check(control.scope.resourceKind, at: "\(control.place), scope", &faults)
        }
        for duty in pack.duties {
            check(duty.scope.resourceKind, at: "\(duty.place), scope", &faults)
        }
    }

    private static func check(_ text: String?, at place: String, _ faults: inout [PackFault]) {
        guard let text, let fault = Identifier.fault(in: text) else { return }
        faults.add("'\(text)' is no name: \(fault)", at: place)
    }
}
