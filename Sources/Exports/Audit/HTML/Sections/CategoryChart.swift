internal import Domain

/// The score of each category on the day judged; none where little was shown.
struct CategoryChart {
    private let scores: [(category: String, score: Score)]

    init(_ facts: ReportFacts) {
        let parts = Dictionary(grouping: facts.audit.tasks, by: \.category)
        scores = parts.sorted { $0.key < $1.key }.compactMap { category, tasks in
            var score = Score()
            for task in tasks {
                score.add(
                    task.status, wasDone: task.lastDone != nil, isFailing: task.isFailing)
            }
            return score.applicable == 0 ? nil : (category, score)
        }
    }

    var markup: Markup {
        guard !scores.isEmpty else { return "" }
        let rows = scores.enumerated().map { index, part in
            let y = index * 26
            return """
                <text class="label" x="0" y="\(y + 16)">\(categoryTitle(part.category))</text>\
                <rect class="track" x="190" y="\(y + 5)" width="240" height="14" rx="3"/>\
                \(part.score.inThousandths.map { Self.bar($0, y) } ?? "")\
                <text class="label" x="440" y="\(y + 16)">\
                \(Self.words(part.score))</text>
                """ as Markup
        }
        let words = scores.map { "\($0.category): \(Self.words($0.score))" }
        return """
            <figure class="chart">
            <figcaption id="score-chart">Score per category on the day judged: of the tasks that \
            were done at least once or are overdue, those neither overdue nor failing</figcaption>
            <svg viewBox="0 0 560 \(scores.count * 26)" role="img" \
            aria-labelledby="score-chart score-chart-words">
            <desc id="score-chart-words">\(words.joined(separator: "; "))</desc>
            \(rows.joined("\n"))
            </svg>
            </figure>

            """
    }

    private static func bar(_ share: Int, _ y: Int) -> Markup {
        let style = share >= 900 ? "on-time" : share >= 600 ? "late" : "missed"
        return """
            <rect class="fill \(style)" x="190" y="\(y + 5)" \
            width="\(max(2, share * 240 / 1000))" height="14" rx="3"/>
            """
    }

    private static func words(_ score: Score) -> String {
        let share = score.inThousandths.map { "\($0.perMilleInWords) " } ?? ""
        let later = score.notDueYet > 0 ? ", \(score.notDueYet) to come" : ""
        return "\(share)(\(score.good) of \(score.shown)\(later))"
    }
}
