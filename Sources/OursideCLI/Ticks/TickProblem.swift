internal import Domain
internal import Exports
internal import Storage

/// Why a completion was not taken, with the task that it was meant for.
struct TickProblem: Error {
    /// What was meant to be recorded, where it is known.
    var request: TickRequest?
    var refusal: TickRefusal
}

extension TickProblem {
    /// The task as it is typed, or a word for it.
    private var series: String { request?.task.series ?? "TASK" }

    /// What the person asked for wrongly, in one sentence.
    var what: String {
        switch refusal {
        case .notYet:
            "\(request?.performedOn.map { "\($0)" } ?? "That day") has not come yet."
        case .noOccurrence(let due, _): "'\(series)' does not fall due on \(due)."
        case .periodHolds(let held, let period):
            held.isEmpty
                ? "'\(series)' does not fall due in \(period)."
                : "'\(series)' falls due \(held.count) times in \(period)."
        case .paidInAdvance(let due, _):
            "Nothing is paid in advance: '\(series)@\(due)' cannot be settled yet."
        case .notInForce: "'\(series)' was not in force then."
        }
    }

    var why: String? {
        switch refusal {
        case .notYet(let today): "a completion states what was done, and today is \(today)."
        case .noOccurrence(_, let near):
            near.isEmpty ? nil : "its due dates nearest to that day: \(joined(near))."
        case .periodHolds(let held, _):
            held.isEmpty ? "--for names a period that holds one due date." : "\(joined(held))."
        case .paidInAdvance(_, let earliest):
            "it is settled by work done from \(earliest) on."
        case .notInForce(let end): end.map { "it ended on \($0)." }
        }
    }

    var `try`: String? {
        switch refusal {
        case .notYet(let today):
            "ourside tick \(request.map { "\($0.task)" } ?? series) --on \(today)"
        case .noOccurrence(let due, let near):
            near.min { abs($0.days(until: due)) < abs($1.days(until: due)) }
                .map { "ourside tick \(series)@\($0)" }
        case .periodHolds(let held, _):
            "ourside tick \(held.first.map { "\(series)@\($0)" } ?? series)"
        case .paidInAdvance(let due, _): "ourside why \(series)@\(due)"
        case .notInForce: "ourside why \(series)"
        }
    }
}
