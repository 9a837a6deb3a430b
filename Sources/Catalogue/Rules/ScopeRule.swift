internal import Domain

/// An item lies inside its duty, and every kind of resource has a duty of its own.
enum ScopeRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        let kinds = Set(index.allResourceKinds)
        for control in index.pack.controls where control.owner != .inherited {
            guard let kind = control.scope.resourceKind, !kinds.contains(kind) else { continue }
            faults.add(
                "no duty looks after resources of the kind '\(kind)'",
                at: "\(control.place), scope")
        }
        for duty in index.pack.duties {
            for item in duty.items {
                guard let control = index.control(ofItem: item),
                    !duty.scope.holds(control.scope)
                else { continue }
                faults.add(
                    "'\(item)' has the scope \(control.scope), which is not inside \(duty.scope)",
                    at: "\(duty.place), items")
            }
        }
    }
}

extension Scope {
    /// Whether subjects of another scope lie inside those of this one.
    fileprivate func holds(_ inner: Scope) -> Bool {
        switch (self, inner) {
        case (.organization, _): true
        case (.account, .account), (.account, .service), (.account, .resource): true
        case (.service, .service), (.service, .resource): true
        case (.catalogueService, .catalogueService): true
        case (.resource(let kind), .resource(let innerKind)): kind == innerKind
        default: false
        }
    }
}
