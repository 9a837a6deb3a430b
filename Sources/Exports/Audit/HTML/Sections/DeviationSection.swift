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
                for deviation in explained { try put(card(deviation)) }
                try put("</ol>\n")
            }
            try put("<h3>Without a response</h3>\n")
            try unexplained(deviations.filter { $0.explanation == nil }).write(to: put)
        }
    }

    /// One row for each task: what repeats is read together, and each number leads to its row.
    private static func unexplained(_ deviations: [AuditedOccurrence]) -> ReportTable {
        let parts = Dictionary(grouping: deviations, by: \.task.series)
        let order = parts.values.sorted { left, right in
            (right[0].severity, left[0].number) < (left[0].severity, right[0].number)
        }
        let rows = order.map { deviations in
            ReportTable.Row {
                let first = deviations[0]
                let counts = OutcomeCounts(deviations)
                let late = counts.recordedLate > 0 ? "\(counts.recordedLate) recorded late" : nil
                let words =
                    ReportFacts.order.filter { counts[$0] > 0 }
                    .map { "\(counts[$0]) \($0.words)" } + [late].compactMap(\.self)
                let chips = deviations.map { chip($0) }
                return [
                    "<code>\(first.task.series)</code>", "\(first.title)",
                    ReportFacts.badge(first.severity), "\(orDash: first.owner)",
                    "\(words.joined(separator: ", "))",
                    "<span class=\"chips\">\(chips.joined(" "))</span>",
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

    private static func card(_ occurrence: AuditedOccurrence) -> Markup {
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
            owned by \(occurrence.owner ?? "nobody"). \(done)</p>\(response)</li>

            """
    }

    /// What is past due on the day judged.
    static func overdue(_ facts: ReportFacts) -> ReportSection {
        let rows = facts.audit.overdue.map { task in
            ReportTable.Row {
                [
                    "<code>\(task.name.series)</code>", "\(task.title)",
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
}
