internal import Domain
internal import Storage

/// Why a task is not asked for any more: what retired, was closed, excluded or taken back.
struct EndingWords {
    private let ends: [String: ChangeRow]
    private let exclusions: [ExclusionRow]
    /// By the tasks that they opened.
    private let events: [String: EventRow]
    /// By the entry that was a mistake.
    private let withdrawals: [String: ChangeRow]

    /// - Throws: What the store throws.
    init(_ store: Store, _ changes: [ChangeRow], on day: CivilDay) throws {
        let ended = changes.filter { $0.kind.hasSuffix("-retired") || $0.kind == "account-closed" }
        ends = Dictionary(ended.map { ($0.scope, $0) }, uniquingKeysWith: { $1 })
        let mistakes = changes.filter { $0.kind == "withdrawal" }
        withdrawals = Dictionary(mistakes.map { ($0.scope, $0) }, uniquingKeysWith: { $1 })
        exclusions = try store.exclusions()
        let tasks = try store.events(on: day).flatMap { event in
            event.tasks.map { ($0.series, event) }
        }
        events = Dictionary(tasks, uniquingKeysWith: { $1 })
    }

    /// The reason, with who approved it.
    func words(for row: PeriodOccurrence) -> String {
        if let event = events[row.name.series], let words = words(for: event) { return words }
        let holder = TaskScope.holder(ofSubject: row.subject)
        let subjects = [row.subject, holder, row.held.account].compactMap(\.self)
        if let end = subjects.lazy.compactMap({ ends[$0] }).first {
            let approved = end.approver.map { ", approved by \($0)" } ?? ""
            return
                "\(end.scope) ended on \(end.after): \(end.reason ?? "no reason given")\(approved)"
        }
        if let exclusion = exclusions.last(where: { covers($0.scope, row) }) {
            return "exclusion \(exclusion.entry): \(exclusion.justification), approved by "
                + exclusion.approvedBy
        }
        return "not asked for any more by that day: changes.csv says what changed"
    }

    private func words(for event: EventRow) -> String? {
        if let mistake = withdrawals["entry \(event.entry)"] {
            let reason = mistake.reason.map { ": \($0)" } ?? ""
            return
                "the \(event.kind) \(event.name) was taken back by entry \(mistake.entry)\(reason)"
        }
        guard let closing = event.closing else { return nil }
        let approved = closing.approver.map { ", approved by \($0)" } ?? ""
        return "the \(event.kind) \(event.name) was closed on \(closing.on): "
            + "\(closing.reason ?? closing.note ?? "no reason given")\(approved)"
    }

    private func covers(_ scope: String, _ row: PeriodOccurrence) -> Bool {
        TaskScope(scope).covers(
            subject: row.subject, duty: row.duty, controls: row.held.controls,
            category: row.held.category)
    }
}
