internal import Catalogue
internal import Domain
internal import Exports

extension CatalogueManual {
    /// What each kind of event opens, with the deadlines.
    var events: String {
        guard !pack.events.isEmpty else { return "" }
        var lines = ["## Events", ""]
        for event in pack.events {
            lines += heading(3, "event", event.kind, event.title)
            lines += [
                "| Task | Due | Role | Evidence | Controls |", "| --- | --- | --- | --- | --- |",
            ]
            lines += event.tasks.map { task in
                "| \(words(task.title)) | \(words(deadlines(task))) | \(task.role.rawValue) | "
                    + "\(words(task.evidence)) | \(links(task.controls)) |"
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    /// `7 days if critical, 30 days`, with the shorter ones of other profiles behind it.
    private func deadlines(_ task: EventTask) -> String {
        task.deadlines.map { deadlines in
            let rules = deadlines.rules.map { rule in
                let when = rule.when.filter { $0 != "any" }
                let days = rule.days == 0 ? "the same day" : counted(rule.days, "day")
                return when.isEmpty ? days : "\(days) if \(joined(when))"
            }.joined(separator: ", ")
            return deadlines.profile == "default" ? rules : "\(deadlines.profile): \(rules)"
        }.joined(separator: "; ")
    }
}
