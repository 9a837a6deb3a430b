internal import Domain

extension ReportSection {
    /// The totals, and two pictures of them.
    static func summary(_ facts: ReportFacts) -> ReportSection {
        let audit = facts.audit
        return ReportSection(
            "summary", "Summary",
            """
            \(audit.record.period.description): \(counted(facts.counts.expected, "occurrence")) \
            expected and \(facts.counts.carriedIn) carried in open, \
            \(facts.counts[.onTime]) done on time. Rates stand beside their counts; nothing is \
            left out of them but what was waived, skipped or retired, is open or to come.
            """
        ) { put in
            try put("<ul class=\"tiles\">\(tiles(facts).joined())</ul>\n")
            try put("<div class=\"charts\">\n")
            try put(MonthChart(facts).markup)
            try put(CategoryChart(facts).markup)
            try put("</div>\n")
        }
    }

    private static func tiles(_ facts: ReportFacts) -> [Markup] {
        let counts = facts.counts
        let rate = counts.onTimePerMille?.perMilleInWords ?? "–"
        func tile(_ figure: String, _ words: String, _ style: String = "") -> Markup {
            "<li class=\"tile \(style)\"><strong>\(figure)</strong><span>\(words)</span></li>"
        }
        func count(_ number: Int, _ words: String, _ style: String) -> Markup {
            tile("\(number)", words, number == 0 ? "zero" : style)
        }
        return [
            tile(rate, "on time, of those judged", "good"),
            tile("\(counts.expected)", "expected, and \(counts.carriedIn) carried in"),
            count(counts[.late], "late", "warn"), count(counts[.missed], "missed", "bad"),
            count(counts[.overdue], "overdue", "bad"),
            count(counts.recordedLate, "recorded late", "warn"),
            count(facts.audit.overdue.count, "tasks overdue on the day judged", "bad"),
            count(
                facts.audit.tasks.count { $0.isFailing }, "tasks whose last result was not ok",
                "bad"),
            count(counts.withoutEvidence, "done without expected evidence", "warn"),
        ]
    }
}
