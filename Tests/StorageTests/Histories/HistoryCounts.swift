/// What histories held: a property over histories in which something never happens says nothing
/// of it.
struct HistoryCounts: Sendable {
    var histories = 0
    /// Entries by the name of their fact.
    var facts: [String: Int] = [:]
    /// Occurrences of ended periods that a filter selected, by the kind of filter.
    var filters: [String: Int] = [:]
    /// Occurrences of ended periods, by how they came out at the end.
    var outcomes: [String: Int] = [:]
    /// Whatever else is to be counted: refusals, sheets, what was said twice.
    var others: [String: Int] = [:]

    static func += (left: inout HistoryCounts, right: HistoryCounts) {
        left.histories += right.histories
        left.facts.merge(right.facts, uniquingKeysWith: +)
        left.filters.merge(right.filters, uniquingKeysWith: +)
        left.outcomes.merge(right.outcomes, uniquingKeysWith: +)
        left.others.merge(right.others, uniquingKeysWith: +)
    }

    var text: String {
        "\(histories) histories\n"
            + [("facts", facts), ("filters", filters), ("outcomes", outcomes), ("others", others)]
            .map { title, counts in
                let list = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
                return "\(title): \(list.joined(separator: ", "))"
            }.joined(separator: "\n")
    }
}
