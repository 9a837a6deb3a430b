internal import Domain
internal import Exports
internal import Storage

/// How late a task is, in the words that matter: days, missed occurrences, when it was last done.
enum Lateness {
    /// Half a sentence about one overdue task.
    ///
    /// Where occurrences were missed, the days since it was last done count: ten weeks without a
    /// log review are 78 days, not the one day since the last due date.
    static func words(_ task: TaskRow) -> String {
        let standing = task.standing
        var parts: [String] = []
        if standing.missed > 0 {
            let days = counted(standing.age, "day")
            parts.append(task.lastDone == nil ? "never done in \(days)" : "not done for \(days)")
            parts.append("\(standing.missed) missed")
        } else {
            parts.append("\(counted(standing.days ?? 0, "day")) late")
            parts.append(task.lastDone.map { "last done \($0)" } ?? "never done")
        }
        if task.isFailing { parts.append("failing") }
        let words = parts.joined(separator: ", ")
        return standing.isExpired ? "EXPIRED, \(words)" : words
    }

    /// Half a sentence about several: the worst days, and all that was missed.
    static func words(_ tasks: [TaskRow]) -> String {
        let missed = tasks.reduce(0) { $0 + $1.standing.missed }
        let failing = tasks.count(where: \.isFailing)
        let expired = tasks.count(where: \.standing.isExpired)
        var parts: [String] = []
        if missed > 0 {
            let age = tasks.map(\.standing.age).max() ?? 0
            parts = ["up to \(counted(age, "day")) not done", "\(missed) missed in all"]
        } else {
            let late = tasks.compactMap(\.standing.days).max() ?? 0
            parts = ["up to \(counted(late, "day")) late"]
        }
        if failing > 0 { parts.append("\(failing) failing") }
        if expired > 0 { parts.insert("\(expired) EXPIRED", at: 0) }
        return parts.joined(separator: ", ")
    }
}
