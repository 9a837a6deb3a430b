internal import Domain

/// Rules of application mean something: each token some service, each item some subject.
enum ReachRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        let pack = index.pack
        let traits = Set(index.allTraits)
        let others = Set(["all"] + index.allServiceIDs)
            .union(ServiceModel.allCases.map(\.rawValue))
            .union(ServiceClass.allCases.map(\.rawValue))
        for trait in traits.intersection(others).sorted() {
            faults.add("a service, a model or a class has the same name", at: "trait \(trait)")
        }
        let known = others.union(traits)
        for control in pack.controls {
            faults.add(wrong(control.appliesTo, known), at: "\(control.place), appliesTo")
        }
        for duty in pack.duties {
            faults.add(wrong(duty.appliesTo, known), at: "\(duty.place), appliesTo")
        }
        let services = pack.services.map(tokens(of:))
        for duty in pack.duties {
            let reached = services.filter { duty.appliesTo.contains(where: $0.contains) }
            for item in duty.items {
                guard let control = index.control(ofItem: item),
                    let fault = whyNeverShown(control, duty, reached)
                else { continue }
                faults.add(fault, at: "\(duty.place), items")
            }
        }
    }

    private static func wrong(_ tokens: [String], _ known: Set<String>) -> [String] {
        if tokens.isEmpty { return ["it applies to nothing"] }
        if tokens.contains("all"), tokens.count > 1 {
            return ["'all' leaves nothing for the others to say"]
        }
        return tokens.filter { !known.contains($0) }.map {
            "'\($0)' is no service, model or class, and no service has such a trait"
        }
    }

    /// What rules of application can call a service.
    private static func tokens(of service: CatalogueService) -> Set<String> {
        Set(service.traits).union(
            ["all", service.id, service.model.rawValue, service.serviceClass.rawValue])
    }

    private static func whyNeverShown(
        _ control: Control, _ duty: Duty, _ reached: [Set<String>]
    ) -> String? {
        guard control.scope.resourceKind == nil else {
            return duty.scope.resourceKind == nil
                ? "'\(control.id)' is about resources, which have tasks of their own" : nil
        }
        let isReached = reached.contains { control.appliesTo.contains(where: $0.contains) }
        return isReached ? nil : "no service is one that both it and '\(control.id)' apply to"
    }
}
