internal import Domain

/// The score of each category on the day judged.
///
/// The score is the share of tasks that are current, done, due soon or due and not failing, of
/// those that apply.
struct CategoryChart {
    private let scores: [(category: String, fine: Int, applicable: Int)]

    init(_ facts: ReportFacts) {
        let parts = Dictionary(grouping: facts.audit.tasks, by: \.category)
        scores = parts.sorted { $0.key < $1.key }.compactMap { category, tasks in
            let applicable = tasks.filter { $0.status != .notApplicable }
            guard !applicable.isEmpty else { return nil }
            let fine = applicable.count { task in
                [.current, .new, .done, .dueSoon, .due].contains(task.status) && !task.isFailing
            }
            return (category, fine, applicable.count)
        }
    }

    var markup: Markup {
        guard !scores.isEmpty else { return "" }
        let rows = scores.enumerated().map { index, score in
            let y = index * 26
            let share = score.fine * 1000 / score.applicable
            let style = share >= 900 ? "on-time" : share >= 600 ? "late" : "missed"
            return """
                <text class="label" x="0" y="\(y + 16)">\(categoryTitle(score.category))</text>\
                <rect class="track" x="190" y="\(y + 5)" width="240" height="14" rx="3"/>\
                <rect class="fill \(style)" x="190" y="\(y + 5)" \
                width="\(max(2, share * 240 / 1000))" height="14" rx="3"/>\
                <text class="label" x="440" y="\(y + 16)">\(share.perMilleInWords) \
                (\(score.fine) of \(score.applicable))</text>
                """ as Markup
        }
        let words = scores.map { score in
            "\(score.category): \(score.fine) of \(score.applicable)"
        }
        return """
            <figure class="chart">
            <figcaption id="score-chart">Score per category on the day judged: tasks that are current, \
            done, due soon or due and not failing, of those that apply</figcaption>
            <svg viewBox="0 0 560 \(scores.count * 26)" role="img" \
            aria-labelledby="score-chart score-chart-words">
            <desc id="score-chart-words">\(words.joined(separator: "; "))</desc>
            \(rows.joined("\n"))
            </svg>
            </figure>

            """
    }
}
