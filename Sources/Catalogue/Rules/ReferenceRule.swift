internal import Domain

/// Whatever a pack names is in the pack.
enum ReferenceRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        let pack = index.pack
        for service in pack.services { checkFold(of: service, index, &faults) }
        for control in pack.controls {
            for duty in control.duties ?? [] where index.duty(duty) == nil {
                faults.add("there is no duty '\(duty)'", at: "\(control.place), duties")
            }
        }
        for duty in pack.duties {
            faults.add(
                duty.items.compactMap { fault(inItem: $0, index) }, at: "\(duty.place), items")
        }
        for event in pack.events {
            for task in event.tasks {
                check(task.controls, at: "\(event.place(of: task)), controls", index, &faults)
            }
        }
        for check in pack.checks {
            if check.controls.isEmpty { faults.add("it speaks about no control", at: check.place) }
            self.check(check.controls, at: "\(check.place), controls", index, &faults)
        }
        for coarse in pack.coarseAspects {
            for aspect in coarse.aspects where index.aspect(aspect) == nil {
                faults.add("there is no aspect '\(aspect)'", at: "\(coarse.place), aspects")
            }
        }
    }

    private static func checkFold(
        of service: CatalogueService, _ index: PackIndex, _ faults: inout [PackFault]
    ) {
        guard let target = service.foldedInto else { return }
        let place = "\(service.place), foldedInto"
        guard let other = index.service(target) else {
            return faults.add("there is no service '\(target)'", at: place)
        }
        if other.foldedInto != nil {
            faults.add("'\(target)' is itself folded into another", at: place)
        }
    }

    private static func fault(inItem item: String, _ index: PackIndex) -> String? {
        guard let control = index.control(ofItem: item) else {
            return "there is no control '\(controlID(ofItem: item))'"
        }
        let step = String(item.dropFirst(control.id.count + 1))
        guard item != control.id, control.steps?.contains(where: { $0.id == step }) != true
        else { return nil }
        return "'\(control.id)' has no step '\(step)'"
    }

    /// Only controls that can be assigned: nobody in the organization works at inherited ones.
    private static func check(
        _ controls: [String], at place: String, _ index: PackIndex, _ faults: inout [PackFault]
    ) {
        for id in controls {
            guard let control = index.control(id) else {
                faults.add("there is no control '\(id)'", at: place)
                continue
            }
            if control.owner == .inherited {
                faults.add("'\(id)' is inherited from AWS", at: place)
            }
        }
    }
}
