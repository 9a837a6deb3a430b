internal import Domain

extension ReportSection {
    /// Each duty against each month, so that gaps in the cadence show.
    static func cadence(_ facts: ReportFacts) -> ReportSection? {
        guard !facts.audit.occurrences.isEmpty else { return nil }
        return ReportSection(
            "cadence", "Did it run on cadence?",
            """
            Each duty by the month in which it fell due. A cell shows how many of the expected \
            occurrences were done on time, and takes the colour of the worst outcome.
            """
        ) { put in
            let parts = Dictionary(grouping: facts.audit.occurrences, by: \.task.duty)
            try put(facts.legend)
            // More than a year beside each other would be wider than a page.
            for start in stride(from: 0, to: facts.months.count, by: 12) {
                let months = Array(facts.months[start...].prefix(12))
                let due = parts.filter { $0.value.contains { months.contains(.init($0.due)) } }
                let rows = due.sorted { $0.key < $1.key }.map { duty, occurrences in
                    ReportTable.Row(style: nil) { row(duty, occurrences, months) }
                }
                let titles = months.map { month in
                    (
                        title: facts.months.count > 12
                            ? "\(month.name) ’\(month.year % 100)" : month.fullName,
                        kind: ReportTable.Kind.number
                    )
                }
                let table = ReportTable(
                    "Duties by month: on time of expected", [("Duty", .text)] + titles, rows)
                try put("<div class=\"cadence\">\n")
                try table.write(to: put)
                try put("</div>\n")
            }
        }
    }

    private static func row(
        _ duty: String, _ occurrences: [AuditedOccurrence], _ months: [ReportFacts.Month]
    ) -> [Markup] {
        let parts = Dictionary(grouping: occurrences) { ReportFacts.Month($0.due) }
        let title = occurrences.first?.title ?? duty
        let cells = months.map { month -> Markup in
            let counts = OutcomeCounts(parts[month] ?? [])
            guard counts.total > 0, let worst = worst(counts) else {
                return "<span class=\"heat empty\"><span class=\"unseen\">nothing due</span></span>"
            }
            let words = ReportFacts.order.filter { counts[$0] > 0 }
                .map { "\(counts[$0]) \($0.words)" }.joined(separator: ", ")
            return """
                <span class="heat \(worst.rawValue)" title="\(month.fullName): \(words)">\
                \(counts[.onTime])/\(counts.total)<span class="unseen"> on time: \(words)</span>\
                </span>
                """
        }
        return ["<a href=\"#duty-\(duty)\">\(title)</a>"] + cells
    }

    static func worst(_ counts: OutcomeCounts) -> PopulationOutcome? {
        let order: [PopulationOutcome] = [
            .missed, .overdue, .late, .awaitingReview, .open, .waived, .skipped, .onTime, .retired,
            .toCome,
        ]
        return order.first { counts[$0] > 0 }
    }
}
