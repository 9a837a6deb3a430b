internal import Domain
package import Storage

/// Finds the tasks that cover a control for a subject: its own, and those around it.
package struct StandingFinder {
    private let view: CatalogueView
    /// By control and subject.
    private var covering: [String: [String: [TaskRow]]] = [:]
    private let parents: [String: String]
    private let uses: [String: ServiceRow]

    /// Reads what lies around each subject.
    ///
    /// - Parameters:
    ///   - view: What decides which duties around a subject reach it.
    ///   - store: The register.
    ///   - tasks: What is looked at; the rest covers nothing.
    /// - Throws: What the store throws.
    package init(_ view: CatalogueView, _ store: Store, _ tasks: [TaskRow]) throws {
        self.view = view
        for task in tasks {
            for control in Set(task.controls) {
                covering[control, default: [:]][task.subject, default: []].append(task)
            }
        }
        (parents, uses) = try store.reading {
            let uses = try store.services().map { ($0.name, $0) }
            return (
                try store.parents(), Dictionary(uses, uniquingKeysWith: { first, _ in first })
            )
        }
    }

    /// The tasks that cover a control for a subject to which it is assigned, the worst first.
    package func tasks(for control: String, at subject: String) -> [TaskRow] {
        let tasks = covering[control] ?? [:]
        var found = tasks[subject] ?? []
        // A duty of an account or the organization covers what it reaches in it.
        var around: [TaskRow] = []
        var place = parents[subject]
        while let current = place {
            around += tasks[current] ?? []
            place = parents[current]
        }
        if let use = uses[subject] {
            around += tasks["aws:\(use.catalogue)"] ?? []
            let profile = view.profile(of: use)
            around = around.filter { task in
                profile.map { view.applicability.covers(task.duty, control, in: $0) } ?? true
            }
        }
        found += around
        return found.sorted { $0.standing.status.gravity > $1.standing.status.gravity }
    }
}
