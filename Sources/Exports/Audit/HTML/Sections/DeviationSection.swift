internal import Domain

extension ReportSection {
    /// Each late, missed or late recorded occurrence with management's response.
    static func deviations(_ facts: ReportFacts) -> ReportSection {
        let deviations = facts.audit.deviations
        return ReportSection(
            "deviations", "Deviations",
            """
            Every occurrence that was late, missed, or recorded late. Management can explain a \
            deviation; nobody can remove it.
            """
        ) { put in
            guard !deviations.isEmpty else {
                return try put("<p class=\"none\">No occurrence was late or missed.</p>\n")
            }
            let explained = deviations.filter { $0.explanation != nil }
            try put("<h3>With management’s response</h3>\n")
            if explained.isEmpty {
                try put("<p class=\"none\">No response is recorded.</p>\n")
            } else {
                try put("<ol class=\"cards\">\n")
                for deviations in together(explained) { try put(card(deviations)) }
                try put("</ol>\n")
            }
            try put("<h3>Without a response</h3>\n")
            try unexplained(deviations.filter { $0.explanation == nil }).write(to: put)
        }
    }

    /// What has one and the same response is told together, in the order of the first of each.
    private static func together(_ explained: [AuditedOccurrence]) -> [[AuditedOccurrence]] {
        struct Response: Hashable {
            var cause: String
            var action: String
            var approvedBy: String
        }
        let parts = Dictionary(grouping: explained) { one in
            Response(
                cause: one.explanation?.cause ?? "", action: one.explanation?.action ?? "",
                approvedBy: one.explanation?.approvedBy ?? "")
        }
        return parts.values.sorted { $0[0].number < $1[0].number }
    }

    /// What tasks of one duty have in common where nobody explained anything.
    private struct Alike: Hashable {
        var duty: String
        var title: String
        var severity: Severity
        var owner: String?
        var words: [String]
    }

    /// One row for each task: what repeats is read together, and each number leads to its row.
    ///
    /// Tasks of one duty that came out alike are one row.
    private static func unexplained(_ deviations: [AuditedOccurrence]) -> ReportTable {
        let series = Dictionary(grouping: deviations, by: \.task.series)
        let parts = Dictionary(grouping: series.values) { one in
            Alike(
                duty: one[0].task.duty, title: one[0].title, severity: one[0].severity,
                owner: one[0].owner, words: words(one))
        }
        let order = parts.values.map { $0.flatMap(\.self).sorted { $0.number < $1.number } }
            .sorted { left, right in
                (right[0].severity, left[0].number) < (left[0].severity, right[0].number)
            }
        let rows = order.map { deviations in
            ReportTable.Row {
                let first = deviations[0]
                let tasks = Set(deviations.map(\.task.series)).sorted()
                return [
                    "<code>\(names(tasks))</code>", "\(first.title)",
                    ReportFacts.badge(first.severity), "\(orDash: first.owner)",
                    "\(words(deviations).joined(separator: ", "))",
                    "<span class=\"chips\">\(chips(deviations))</span>",
                ]
            }
        }
        return ReportTable(
            "Deviations that nobody has explained, by task",
            [
                ("Task", .text), ("What", .text), ("Severity", .text), ("Owner", .text),
                ("Came out", .text), ("Occurrences", .text),
            ], rows, empty: "Each has a response.")
    }

    private static func words(_ deviations: [AuditedOccurrence]) -> [String] {
        let counts = OutcomeCounts(deviations)
        let late = counts.recordedLate > 0 ? "\(counts.recordedLate) recorded late" : nil
        return ReportFacts.order.filter { counts[$0] > 0 }.map { "\(counts[$0]) \($0.words)" }
            + [late].compactMap(\.self)
    }

    private static func card(_ deviations: [AuditedOccurrence]) -> Markup {
        let occurrence = deviations[0]
        let late: Markup =
            occurrence.recordedLate ? " <span class=\"badge recorded\">recorded late</span>" : ""
        let done: Markup =
            occurrence.doneOn.map { day in
                "Done on \(day.description) by \(orDash: occurrence.by)."
            } ?? "Not done."
        let response: Markup =
            occurrence.explanation.map { explanation in
                """
                <dl class="response"><div><dt>Cause</dt><dd>\(lines: explanation.cause)</dd></div>\
                <div><dt>Action</dt><dd>\(lines: explanation.action)</dd></div>\
                <div><dt>Approved by</dt><dd>\(explanation.approvedBy)</dd></div></dl>
                """
            } ?? ""
        return """
            <li class="card \(occurrence.outcome.rawValue)"><p class="card-head">\
            <a href="#o\(occurrence.number)">\(occurrence.number)</a> \
            <strong>\(occurrence.task.series)</strong> \
            \(ReportFacts.badge(occurrence))\(late) \(ReportFacts.badge(occurrence.severity))</p>\
            <p>\(occurrence.title), due \(occurrence.due.description), \
            owned by \(occurrence.owner ?? "nobody"). \(done)</p>\(others(deviations))\
            \(response)</li>

            """
    }

    /// The others that the same response is about.
    private static func others(_ deviations: [AuditedOccurrence]) -> Markup {
        guard deviations.count > 1 else { return "" }
        return """
            <p>The same response for \(counted(deviations.count - 1, "more occurrence")): \
            <span class="chips">\(chips(Array(deviations.dropFirst()), atMost: 400))</span></p>
            """
    }

    /// What is past due on the day judged.
    static func overdue(_ facts: ReportFacts) -> ReportSection {
        let rows = alike(facts.audit.overdue).map { tasks in
            let task = tasks[0]
            return ReportTable.Row {
                [
                    "<code>\(names(tasks.map(\.name.series)))</code>", "\(task.title)",
                    ReportFacts.badge(task.severity), "\(orDash: task.name.due)",
                    "\(orDash: task.days)", "\(task.missed)", "\(orDash: task.lastDone)",
                    "\(orDash: task.owner)",
                ]
            }
        }
        let day = facts.audit.record.judgedOn.description
        return ReportSection(
            "overdue", "Overdue now", "Tasks past due on \(day), worst first.",
            ReportTable(
                "Tasks overdue on \(day)",
                [
                    ("Task", .text), ("What", .text), ("Severity", .text), ("Due", .day),
                    ("Days", .number), ("Missed", .number), ("Last done", .day), ("Owner", .text),
                ], rows, empty: "Nothing is overdue."))
    }

    /// Tasks of one duty that are late alike, in the order of the first of each.
    private static func alike(_ tasks: [AuditedTask]) -> [[AuditedTask]] {
        struct Lateness: Hashable {
            var duty: String
            var title: String
            var due: CivilDay?
            var missed: Int
            var lastDone: CivilDay?
            var owner: String?
            var severity: Severity
        }
        var order: [Lateness] = []
        var parts: [Lateness: [AuditedTask]] = [:]
        for task in tasks {
            let lateness = Lateness(
                duty: task.name.duty, title: task.title, due: task.name.due, missed: task.missed,
                lastDone: task.lastDone, owner: task.owner, severity: task.severity)
            if parts[lateness] == nil { order.append(lateness) }
            parts[lateness, default: []].append(task)
        }
        return order.compactMap { parts[$0] }
    }
}
