package import Domain
package import Storage

/// What an export is narrowed to: the task series that a filter selects today or selected on a due
/// date, and what belongs to them.
package struct AuditScope {
    /// Every series of the register that the filter selects, those no longer in force too.
    package let tasks: [TaskRow]
    /// Those in force on the day judged, worst first; follow-ups of what they found come last.
    package let inForce: [TaskRow]
    /// What it was narrowed to, in words; empty for everything.
    package let words: [String]
    /// The frameworks that were asked for.
    package let frameworks: [String]
    private let series: Set<String>
    private let subjects: Set<String>
    private let controls: Set<String>
    private let duties: Set<String>
    private let categories: Set<String>

    /// Whether nothing is left out.
    package var isWhole: Bool { words.isEmpty }

    /// Reads the tasks that a filter selects.
    ///
    /// - Parameters:
    ///   - filter: What it is narrowed to.
    ///   - population: The occurrences that it selects.
    ///   - store: Where they are.
    ///   - day: The day on which tasks are judged.
    /// - Throws: What the store throws.
    package init(
        _ filter: TaskFilter, _ population: [PeriodOccurrence], in store: Store, on day: CivilDay
    ) throws {
        var filter = filter
        filter.includingEnded = true
        let today = try store.tasks(filter, on: day)
        (words, frameworks) = (Self.words(filter), filter.frameworks)
        let past = Set(population.map(\.seriesID)).subtracting(today.map(\.seriesID))
        var all = TaskFilter()
        all.includingEnded = true
        let once =
            past.isEmpty ? [] : try store.tasks(all, on: day).filter { past.contains($0.seriesID) }
        let narrow = today + once
        let known = Set(narrow.map(\.seriesID))
        // A follow-up is about what the task that found it is about.
        let followed = try store.followedSeries()
        let follow = Set(followed.filter { known.contains($0.value) }.keys).subtracting(known)
        let others = follow.isEmpty ? [] : try store.tasks(all, on: day)
        tasks = narrow + others.filter { follow.contains($0.seriesID) }
        filter.includingEnded = false
        let forced = try store.tasks(filter, on: day)
        let open =
            follow.isEmpty
            ? [] : try store.tasks(TaskFilter(), on: day).filter { follow.contains($0.seriesID) }
        inForce = forced + open
        let controls = Set(today.flatMap(\.controls) + population.flatMap(\.held.controls))
        self.controls = controls
        series = Set(tasks.map(\.name.series))
        // What is asked for by control is also about what only the account's duty covers.
        let isByControl = !(filter.frameworks + filter.controls + filter.categories).isEmpty
        let assigned =
            isByControl
            ? try store.assignments(on: day).filter { controls.contains($0.control) } : []
        subjects = Set(tasks.map(\.subject) + assigned.map(\.subject))
        duties = Set(tasks.map(\.duty))
        categories = Set(today.map(\.category) + population.map(\.held.category))
    }

    private static func words(_ filter: TaskFilter) -> [String] {
        let parts = [
            ("framework", filter.frameworks), ("team", filter.teams),
            ("service", filter.services), ("account", filter.accounts),
            ("environment", filter.environments), ("control", filter.controls),
            ("category", filter.categories), ("owner", filter.owners),
        ]
        return parts.flatMap { kind, names in names.map { "\(kind) \($0)" } }
            + (filter.severity.map { ["severity \($0.rawValue) or higher"] } ?? [])
    }

    /// Whether a task series lies in it: `web/os-patching`.
    package func holds(series name: String) -> Bool { isWhole || series.contains(name) }

    /// Whether a series of the subject lies in it: `web`.
    package func holds(subject: String) -> Bool { isWhole || subjects.contains(subject) }

    /// Whether the control is on the checklist of a series in it: `os-patching`.
    package func holds(control: String) -> Bool { isWhole || controls.contains(control) }

    /// Whether a series of the duty lies in it; a one-off task counts by its name.
    package func holds(duty: String) -> Bool { isWhole || duties.contains(duty) }

    /// Whether something in it lies in a scope as people write it.
    ///
    /// What is about the whole organization is about everything that is in it.
    package func holds(scope: String) -> Bool {
        if isWhole || scope == "org" { return true }
        // What was moved or skipped is named with its due date: `web/os-patching@2026-12-15`.
        switch TaskScope(String(scope.prefix { $0 != "@" })) {
        case .duty(let id): return duties.contains(id)
        case .control(let id): return controls.contains(id)
        case .category(let id): return categories.contains(id)
        case .subject(let name): return subjects.contains(name)
        case .part(let subject, let name):
            return series.contains("\(subject)/\(name)")
                || (subjects.contains(subject) && controls.contains(name))
        }
    }
}
