/// What a person types for a task: `subject/duty` or `subject/duty@due`.
package struct TaskName: Hashable, Sendable {
    /// The subject's name: `web`, `org`, `aws:rds`; a resource's is `subject:name`.
    package var subject: String
    /// The duty's id, or the name of a one-off task: `follow-up-41`.
    package var duty: String
    /// The due date of the occurrence that is meant; `nil` for the series as a whole.
    package var due: CivilDay?

    /// Makes the name of a series, or with a due date of one occurrence.
    package init(subject: String, duty: String, due: CivilDay? = nil) {
        (self.subject, self.duty, self.due) = (subject, duty, due)
    }

    /// `subject/duty`.
    package var series: String { "\(subject)/\(duty)" }
}

extension TaskName: LosslessStringConvertible {
    /// Reads `subject/duty` or `subject/duty@2026-11-21`; `nil` for anything else.
    package init?(_ text: String) {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard (1...2).contains(halves.count) else { return nil }
        let names = halves[0].split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else { return nil }
        (subject, duty, due) = (String(names[0]), String(names[1]), nil)
        if halves.count == 2 {
            guard let day = CivilDay(String(halves[1])) else { return nil }
            due = day
        }
    }

    package var description: String { due.map { "\(series)@\($0)" } ?? series }
}
