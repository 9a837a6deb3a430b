internal import Domain

/// Every task of an event says in words that the program knows who gets it.
enum EventScopeRule: PackRule {
    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        let kinds = Set(index.allResourceKinds)
        for event in index.pack.events {
            // Missing words are another law's.
            for task in event.tasks where !task.scope.isEmpty {
                let place = "\(event.place(of: task)), scope"
                guard let scope = EventScope(task.scope) else {
                    faults.add(
                        "'\(task.scope)' is not one of: \(EventScope.forms.joined(separator: "; "))",
                        at: place)
                    continue
                }
                if let kind = scope.resourceKind, !kinds.contains(kind) {
                    faults.add("no duty looks after resources of the kind '\(kind)'", at: place)
                }
            }
            let scopes = event.tasks.map { EventScope($0.scope) }
            if scopes.contains(.servicesAffected), !scopes.contains(.servicesMatching) {
                faults.add(
                    "no task of it judges which services are affected", at: event.place)
            }
        }
    }
}
