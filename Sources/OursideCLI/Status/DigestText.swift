internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// What a team should know today, as Markdown for chat or mail.
struct DigestText {
    let organization: String
    let asOf: CivilDay
    /// Teams whose services and accounts were asked for.
    let teams: [String]
    /// Whose tasks were asked for.
    let owners: [String]
    let tasks: [TaskRow]
    /// What ends soon, or has ended of late.
    let endings: [AnnouncedEnd]
    /// What became overdue after that day is listed by itself.
    let newSince: CivilDay?
    /// Lines in each section.
    let limit: Int

    /// Days ahead that are listed.
    private static let daysAhead = 7

    /// Lines without their ends; no section is empty.
    var lines: [String] {
        let overdue = tasks.filter { $0.standing.status == .overdue }
        let isNew = { (task: TaskRow) in
            newSince.map { day in task.overdueFrom.map { $0 > day } ?? false } ?? false
        }
        let before = newSince == nil ? "Overdue" : "Overdue before"
        let coming = tasks.filter(isComing)
            .sorted {
                ($0.standing.due ?? asOf, $0.name.series) < (
                    $1.standing.due ?? asOf, $1.name.series
                )
            }
        let failing = tasks.filter { task in
            task.isFailing && task.standing.status != .overdue && !isComing(task)
        }
        let sections =
            section(
                "Newly overdue since \(newSince.map { "\($0)" } ?? "")", overdue.filter(isNew),
                Lateness.words, "ourside overdue")
            + section(before, overdue.filter { !isNew($0) }, Lateness.words, "ourside overdue")
            + section(
                "Due within \(Self.daysAhead) days", coming, due,
                "ourside tasks --due-within \(Self.daysAhead)d")
            + section(
                "Failing", failing, { _ in "what was found is not put right" },
                "ourside tasks --due-within all")
            + ends
        let rest =
            sections.isEmpty
            ? [
                "",
                "Nothing is overdue or failing, and nothing is due within \(Self.daysAhead) days.",
            ]
            : sections
        return [heading, "", summaryLine] + rest
    }

    private var ends: [String] {
        guard !endings.isEmpty else { return [] }
        let shown = endings.prefix(limit).map {
            "- \(text(AnnouncedEndWords.sentence($0, on: asOf)))"
        }
        let more = endings.count - shown.count
        return ["", "**Ends (\(endings.count))**", ""] + shown
            + (more > 0 ? ["- and \(more) more: `ourside digest --limit \(endings.count)`"] : [])
    }

    private var heading: String {
        let whom = (teams + owners).uniqued().map(mention).joined(separator: " ")
        let whose = whom.isEmpty ? "" : " · \(whom)"
        return "### \(text(organization)), \(asOf)\(whose)"
    }

    private var summaryLine: String {
        let summary = StatusSummary(tasks)
        func part(_ count: Int, _ words: String) -> String? {
            count == 0 ? nil : "\(count) \(words)"
        }
        let counts = [
            part(summary.counts[.overdue] ?? 0, "overdue"), part(summary.counts[.due] ?? 0, "due"),
            part(summary.counts[.dueSoon] ?? 0, "due soon"), part(summary.failing, "failing"),
            part(summary.counts[.awaitingReview] ?? 0, "awaiting review"),
            part(summary.unowned, "unowned"),
        ].compactMap(\.self)
        let score = "score \(summary.percent) (\(summary.good) of \(summary.shown))"
        return ([counted(summary.series, "task")] + counts + [score]).joined(separator: " · ")
    }

    private func isComing(_ task: TaskRow) -> Bool {
        guard [.due, .dueSoon, .current].contains(task.standing.status), let due = task.standing.due
        else { return false }
        return due <= asOf.adding(days: Self.daysAhead)
    }

    private func due(_ task: TaskRow) -> String {
        guard let day = task.standing.due, let days = task.standing.days else { return "due" }
        let failing = task.isFailing ? ", failing" : ""
        return switch days {
        case 0: "due today\(failing)"
        case 1...: "due since \(day)\(failing)"
        default: "due \(day), in \(counted(-days, "day"))\(failing)"
        }
    }

    private func section(
        _ title: String, _ tasks: [TaskRow], _ words: (TaskRow) -> String, _ command: String
    ) -> [String] {
        guard !tasks.isEmpty else { return [] }
        let shown = tasks.prefix(limit).map { task in
            "- `\(visible("\(task.name)"))` · **\(text(words(task)))** · \(task.severity.rawValue) · "
                + "\(task.owner.map(mention) ?? "nobody answers for it") · \(text(task.title))"
        }
        let more = tasks.count - shown.count
        let filter =
            teams.map { " --team \($0)" }.joined()
            + owners.map { " --owner \(visible(shellWord($0)))" }.joined()
        return ["", "**\(title) (\(tasks.count))**", ""] + shown
            + (more > 0 ? ["- and \(more) more: `\(command)\(filter)`"] : [])
    }

    /// A team or person as chat programs address them, where the name can be such a one.
    private func mention(_ owner: String) -> String {
        Identifier.fault(in: owner) == nil ? "@\(text(owner))" : text(owner)
    }

    private func text(_ text: String) -> String { markdownEscaped(visible(text)) }
}
