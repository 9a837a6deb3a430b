internal import Domain

/// Outcomes per month, stacked.
struct MonthChart {
    private let facts: ReportFacts
    private let height = 160
    private let left = 34

    init(_ facts: ReportFacts) { self.facts = facts }

    var markup: Markup {
        let months = facts.months
        let counts = Dictionary(
            grouping: facts.audit.occurrences
        ) { ReportFacts.Month($0.due) }
        .mapValues { OutcomeCounts($0) }
        let most = max(1, counts.values.map(\.total).max() ?? 1)
        let step = max(14, (560 - left) / max(1, months.count))
        let width = max(560, left + months.count * step)
        let bars = months.enumerated().map { index, month in
            bar(counts[month] ?? OutcomeCounts(), month, x: left + index * step, step, most)
        }
        let words = months.map { month in
            let count = counts[month] ?? OutcomeCounts()
            let parts = ReportFacts.order.filter { count[$0] > 0 }
                .map { "\(count[$0]) \($0.words)" }
            let text = parts.isEmpty ? "nothing due" : parts.joined(separator: ", ")
            return "\(month.fullName): \(text)"
        }
        return """
            <figure class="chart">
            <figcaption id="month-chart">Outcomes per month of the due date</figcaption>
            <svg viewBox="0 0 \(width) \(height + 44)" role="img" \
            aria-labelledby="month-chart month-chart-words">
            <desc id="month-chart-words">\(words.joined(separator: "; "))</desc>
            \(grid(most, width))
            \(bars.joined())
            </svg>
            \(facts.legend)
            </figure>

            """
    }

    private func grid(_ most: Int, _ width: Int) -> Markup {
        let marks = Set([0, most / 2, most]).sorted()
        return marks.map { mark in
            let y = 12 + height - mark * height / most
            return """
                <line class="grid" x1="\(left)" x2="\(width)" y1="\(y)" y2="\(y)"/>\
                <text class="axis end" x="\(left - 6)" y="\(y + 4)">\(mark)</text>
                """ as Markup
        }.joined()
    }

    private func bar(
        _ count: OutcomeCounts, _ month: ReportFacts.Month, x: Int, _ step: Int, _ most: Int
    ) -> Markup {
        let wide = min(48, step * 3 / 4)
        let middle = x + step / 2
        var below = 0
        var parts: Markup = ""
        for outcome in ReportFacts.order where count[outcome] > 0 {
            let bottom = below * height / most
            below += count[outcome]
            let top = below * height / most
            parts = """
                \(parts)<rect class="fill \(outcome.rawValue)" x="\(middle - wide / 2)" \
                y="\(12 + height - top)" width="\(wide)" height="\(max(1, top - bottom - 1))" \
                rx="2"><title>\(month.fullName): \(count[outcome]) \(outcome.words)</title></rect>
                """
        }
        // Names and years get thinner where there are many months.
        let isNamed = step >= 28 || month.month == 1 || month.month == 7
        let name: Markup =
            isNamed
            ? "<text class=\"axis\" x=\"\(middle)\" y=\"\(height + 28)\">\(month.name)</text>" : ""
        let isFirst = month == facts.months.first
        let year: Markup =
            month.month == 1 || isFirst
            ? "<text class=\"axis\" x=\"\(middle)\" y=\"\(height + 42)\">\(month.year)</text>" : ""
        return "\(parts)\(name)\(year)"
    }
}
