internal import Domain

/// Controls and duties agree, in both directions, on who covers whom.
enum CoverageRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        for control in index.pack.controls {
            faults.add(Self.faults(of: control, index), at: "\(control.place), duties")
        }
        for duty in index.pack.duties {
            faults.add(Self.faults(of: duty, index), at: "\(duty.place), items")
        }
    }

    private static func faults(of control: Control, _ index: PackIndex) -> [String] {
        let duties = control.duties ?? []
        if control.owner == .inherited {
            return duties.isEmpty ? [] : ["AWS does it; there is nothing to tick off"]
        }
        guard !duties.isEmpty else { return ["no duty covers it"] }
        return duties.compactMap(index.duty).filter { !$0.covers(control.id) }.map {
            "'\($0.id)' does not have it among its items"
        }
    }

    private static func faults(of duty: Duty, _ index: PackIndex) -> [String] {
        guard !duty.items.isEmpty else { return ["there is nothing to do"] }
        var seen: Set<String> = []
        return duty.items.compactMap { item in
            guard let control = index.control(ofItem: item), seen.insert(control.id).inserted
            else { return nil }
            if control.owner == .inherited { return "'\(control.id)' is inherited from AWS" }
            return control.duties?.contains(duty.id) == true
                ? nil : "'\(control.id)' does not have it among its duties"
        }
    }
}

extension Duty {
    fileprivate func covers(_ control: String) -> Bool {
        items.contains { controlID(ofItem: $0) == control }
    }
}
