/// Which columns a table shows, and how wide each of them is.
///
/// Where the terminal is too narrow the widest flexible columns are narrowed first; when they have
/// no more to give the least important column goes, and the others get its room. The last column
/// is never dropped: an identifier then stands in full, as it could not be pasted otherwise.
struct TableLayout: Equatable {
    struct Slot: Equatable {
        /// Which of the list's columns.
        let index: Int
        /// Terminal columns.
        let width: Int
    }

    /// Blanks between two columns.
    static let gap = 2
    /// What a flexible column keeps, if it needs as much.
    static let least = 10

    let slots: [Slot]

    /// - Parameters:
    ///   - columns: The list's columns.
    ///   - natural: How wide each column would like to be.
    ///   - width: The terminal's width; `nil` for no limit.
    init(columns: [Column], natural: [Int], width: Int?) {
        var shown = columns.indices.filter { columns[$0].shownInTable }
        guard let width else {
            slots = shown.map { Slot(index: $0, width: natural[$0]) }
            return
        }
        while true {
            let widths = Self.fitted(
                shown.map { natural[$0] }, flexible: shown.map { columns[$0].flexible },
                width: width)
            let leastImportant = shown.indices.min {
                let (left, right) = (columns[shown[$0]].priority, columns[shown[$1]].priority)
                return left == right ? $0 > $1 : left < right
            }
            guard shown.count > 1, Self.total(widths) > width, let leastImportant else {
                slots = zip(shown, widths).map { Slot(index: $0, width: $1) }
                return
            }
            shown.remove(at: leastImportant)
        }
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }

    private static func fitted(_ natural: [Int], flexible: [Bool], width: Int) -> [Int] {
        let least = natural.count == 1 ? max(1, min(width, Self.least)) : Self.least
        // No column can use more than the terminal: this also bounds the steps below.
        var widths = zip(natural, flexible).map { $1 ? min($0, max(width, least)) : $0 }
        while total(widths) > width {
            let candidates = widths.indices.filter { flexible[$0] && widths[$0] > least }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }
}
