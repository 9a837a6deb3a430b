internal import Domain

extension OverlayApplication {
    /// Lets controls and duties agree on who covers whom where an overlay says it on one side.
    ///
    /// A control that names its duties joins their items at the end, and leaves those that it no
    /// longer names; a duty that names its items is added to, or taken from, their controls'
    /// duties. A side that the overlay says itself is left as it says it. So an overlay that adds
    /// one control need not repeat the 18 items of a duty, nor undo what a newer base changes.
    mutating func letCoverageFollow() {
        func saying(_ key: String, _ kind: ElementKind) -> Set<String> {
            Set(overlay.patches.filter { $0.kind == kind && $0.tree[key] != nil }.map(\.id))
        }
        let controls = saying("duties", .control)
        let duties = saying("items", .duty)
        for control in pack.controls where controls.contains(control.id) {
            let wanted = Set(control.duties ?? [])
            for index in pack.duties.indices where !duties.contains(pack.duties[index].id) {
                let duty = pack.duties[index]
                let covers = duty.items.contains { controlID(ofItem: $0) == control.id }
                if wanted.contains(duty.id), !covers {
                    pack.duties[index].items.append(control.id)
                } else if covers, !wanted.contains(duty.id) {
                    pack.duties[index].items.removeAll { controlID(ofItem: $0) == control.id }
                }
            }
        }
        for duty in pack.duties where duties.contains(duty.id) {
            let wanted = Set(duty.items.map(controlID(ofItem:)))
            for index in pack.controls.indices where !controls.contains(pack.controls[index].id) {
                let names = pack.controls[index].duties?.contains(duty.id) == true
                if wanted.contains(pack.controls[index].id), !names {
                    guard pack.controls[index].owner != .inherited else { continue }
                    pack.controls[index].duties = (pack.controls[index].duties ?? []) + [duty.id]
                } else if names, !wanted.contains(pack.controls[index].id) {
                    pack.controls[index].duties?.removeAll { $0 == duty.id }
                }
            }
        }
    }
}
