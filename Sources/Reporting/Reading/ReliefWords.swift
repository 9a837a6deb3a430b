package import Domain
package import Storage

/// Why a task in force is not asked for now: the waiver or the exclusion, and who approved it.
package struct ReliefWords {
    private let waivers: [String: WaiverRow]
    private let exclusions: [ExclusionRow]

    /// Reads what is waived and excluded.
    ///
    /// - Throws: What the store throws.
    package init(_ store: Store, on day: CivilDay) throws {
        let live = try store.waivers(on: day).filter { $0.state == .live }
        waivers = Dictionary(
            live.flatMap { waiver in waiver.tasks.map { ($0, waiver) } },
            uniquingKeysWith: { $1.until < $0.until ? $0 : $1 })
        exclusions = try store.exclusions().filter { $0.endedOn == nil }
    }

    /// The reason; `nil` for what is asked for.
    package func words(for task: TaskRow) -> String? {
        switch task.standing.status {
        case .waived, .accepted:
            waivers[task.name.series].map {
                "waiver \($0.entry) until \($0.until): \($0.reason), approved by \($0.approvedBy)"
            }
        case .notApplicable:
            exclusions.last { TaskScope($0.scope).covers(task) }.map {
                "exclusion \($0.entry): \($0.justification), approved by \($0.approvedBy)"
            }
        default: nil
        }
    }
}

extension TaskScope {
    fileprivate func covers(_ task: TaskRow) -> Bool {
        covers(
            subject: task.subject, duty: task.duty, controls: task.controls,
            category: task.category)
    }

    /// Whether what it names covers a task, or one of its controls.
    func covers(subject: String, duty: String, controls: [String], category: String) -> Bool {
        switch self {
        case .subject(let name): name == "org" || name == subject
        case .part(let place, let name):
            place == subject && (name == duty || controls.contains(name))
        case .control(let id): controls.contains(id)
        case .duty(let id): id == duty
        case .category(let id): id == category
        }
    }
}
