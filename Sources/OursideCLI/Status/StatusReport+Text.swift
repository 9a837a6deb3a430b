internal import Domain
internal import Exports
internal import Reporting
internal import Storage

extension StatusReport {
    /// Lines for people: the score with its formula, a bar per status, and a line per group.
    ///
    /// - Parameters:
    ///   - style: Width and colour.
    ///   - nameless: What the group of those without a name is called.
    /// - Returns: Lines without their ends.
    func lines(_ style: TerminalStyle, nameless: String) -> [String] {
        let count = counted(summary.series, "task")
        var lines = [style.paint("\(visible(organization)) on \(asOf): \(count)", .bold)]
        guard summary.series > 0 else { return lines }
        lines += [
            "",
            "score  \(summary.percent) = \(summary.good) ÷ \(summary.shown)",
            "       (neither overdue nor failing) ÷ (done at least once, or overdue)"
                + (summary.notDueYet > 0 ? "; \(summary.notDueYet) more not due yet" : ""),
            rate.judged == 0
                ? "on time  nothing fell due in the last \(Store.rateDays) days"
                : "on time  \(StatusSummary.percent(rate.inThousandths)) = \(rate.onTime) ÷ "
                    + "\(rate.judged) of what fell due in the last \(Store.rateDays) days",
            "",
        ]
        lines += bars(style)
        lines.append("")
        lines.append(
            "failing \(summary.failing) · missed \(summary.missed) · unowned \(summary.unowned)")
        if let groups, !groups.isEmpty {
            lines.append("")
            lines += table(groups, nameless).render(.table, terminal: style)
                .split(separator: "\n").map(String.init)
        }
        return lines
    }

    private func bars(_ style: TerminalStyle) -> [String] {
        let shown = SeriesStatus.allCases.filter { summary.counts[$0] != nil }
        let width = shown.map { displayWidth($0.rawValue) }.max() ?? 0
        let digits = shown.map { "\(summary.counts[$0] ?? 0)".count }.max() ?? 0
        let room = max(10, min(48, (style.width ?? 80) - width - digits - 4))
        return shown.map { status in
            let count = summary.counts[status] ?? 0
            let number = padded("\(count)", to: digits, .right)
            let blocks = bar(part: count, of: summary.series, width: room)
            return "\(padded(status.rawValue, to: width))  \(number)  "
                + style.paint(blocks, status.style)
        }
    }

    private func table(
        _ groups: [(name: String?, summary: StatusSummary)], _ nameless: String
    ) -> Listing {
        let worstFirst = groups.sorted { left, right in
            (left.summary.scoreInThousandths ?? 1001) < (right.summary.scoreInThousandths ?? 1001)
        }
        func column(_ key: String, _ title: String) -> Column {
            Column(key: key, title: title, kind: .number)
        }
        var listing = Listing(
            columns: [
                Column(key: "name", title: "NAME", priority: .high, flexible: false),
                Column(
                    key: "score", title: "SCORE", alignment: .right, priority: .high,
                    flexible: false),
                Column(key: "bar", title: "", flexible: false),
                column("series", "TASKS"), column("overdue", "OVERDUE"), column("due", "DUE"),
                column("failing", "FAILING"), column("missed", "MISSED"),
                column("unowned", "UNOWNED"),
            ],
            rows: worstFirst.map { name, summary in
                let blocks = bar(part: summary.good, of: summary.shown, width: 10)
                return [
                    .string(name ?? nameless), .string(summary.percent),
                    .string(padded(blocks, to: 10)),
                    .integer(summary.series), .integer(summary.counts[.overdue] ?? 0),
                    .integer((summary.counts[.due] ?? 0) + (summary.counts[.dueSoon] ?? 0)),
                    .integer(summary.failing), .integer(summary.missed),
                    .integer(summary.unowned),
                ]
            },
            rowStyles: worstFirst.map { group in
                (group.summary.scoreInThousandths ?? 1000) < 500
                    ? .red : (group.summary.scoreInThousandths ?? 1000) < 900 ? .yellow : .green
            })
        listing.styledColumns = ["bar"]
        return listing
    }
}
