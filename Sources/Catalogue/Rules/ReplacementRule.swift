internal import Domain

/// What carries on an earlier history does not take that of something that still exists.
enum ReplacementRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        for control in index.pack.controls {
            for id in control.replaces ?? [] where index.control(id) != nil {
                faults.add("the control '\(id)' still exists", at: "\(control.place), replaces")
            }
        }
        for duty in index.pack.duties {
            for id in duty.replaces ?? [] where index.duty(id) != nil {
                faults.add("the duty '\(id)' still exists", at: "\(duty.place), replaces")
            }
        }
    }
}
