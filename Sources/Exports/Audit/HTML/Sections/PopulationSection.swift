internal import Domain

extension ReportSection {
    /// Every expected occurrence, by duty.
    static func population(_ facts: ReportFacts) -> ReportSection {
        let parts = Dictionary(grouping: facts.audit.occurrences, by: \.task.duty)
            .sorted { $0.key < $1.key }
        let duties = facts.audit.duties.indexed(by: \.id)
        return ReportSection(
            "population", "The population",
            """
            Every expected occurrence, numbered: what was due, how it came out, who did it, and \
            the files that prove it, by their SHA-256. Samples are drawn from these numbers.
            """
        ) { put in
            guard !parts.isEmpty else {
                return try put("<p class=\"none\">Nothing was due in this period.</p>\n")
            }
            for (duty, occurrences) in parts {
                let title = duties[duty]?.title ?? occurrences.first?.title ?? duty
                let schedule = occurrences.first?.schedule ?? ""
                try put(
                    """
                    <h3 id="duty-\(duty)">\(title) <code>\(duty)</code></h3>
                    <p class="says">\(counted(occurrences.count, "occurrence")), \(orDash: schedule)</p>

                    """)
                // A browser lays out only the parts in sight; one table of thousands is one part.
                for start in stride(from: 0, to: occurrences.count, by: 400) {
                    let part = occurrences[start..<min(start + 400, occurrences.count)]
                    let caption: Markup =
                        occurrences.count <= 400
                        ? "Population of \(duty)"
                        : "Population of \(duty), \(start + 1) to \(start + part.count)"
                    try put("<article class=\"duty\">\n")
                    try ReportTable(caption, columns, part.map { row($0, facts) }).write(to: put)
                    try put("</article>\n")
                }
            }
        }
    }

    private static let columns: [(title: String, kind: ReportTable.Kind)] = [
        ("No.", .number), ("Subject", .text), ("Due", .day), ("Outcome", .text), ("Done", .day),
        ("By", .text), ("Result", .text), ("Owner", .text), ("Evidence", .text), ("Remarks", .text),
    ]

    private static func row(
        _ occurrence: AuditedOccurrence, _ facts: ReportFacts
    ) -> ReportTable.Row {
        ReportTable.Row(id: "o\(occurrence.number)") {
            [
                "\(occurrence.number)", "\(occurrence.task.subject)",
                "\(occurrence.due.description)", ReportFacts.badge(occurrence),
                "\(orDash: occurrence.doneOn)", "\(orDash: occurrence.by)",
                result(occurrence), "\(orDash: occurrence.owner)", facts.files(occurrence),
                remarks(occurrence),
            ]
        }
    }

    private static func result(_ occurrence: AuditedOccurrence) -> Markup {
        guard let result = occurrence.result, result != "ok" else {
            return "\(orDash: occurrence.result)"
        }
        return "<strong class=\"lack\">\(result)</strong>"
    }

    private static func remarks(_ occurrence: AuditedOccurrence) -> Markup {
        let remarks: [Markup?] = [
            occurrence.isCarriedIn ? "carried in" : nil,
            occurrence.recordedLate
                ? "recorded late, \(orDash: occurrence.recordedAt?.dayInUTC)" : nil,
            occurrence.movedTo.map { "moved to \($0.description)" },
            occurrence.remark.map { "\(lines: $0)" }, occurrence.note.map { "\(lines: $0)" },
            occurrence.explanation.map { "response: \(lines: $0.cause)" },
        ]
        let all = remarks.compactMap(\.self)
        return all.isEmpty ? "–" : all.joined("<br>")
    }
}
