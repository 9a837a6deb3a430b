/// How many slips of the finger part two words.
///
/// A slip is a character left out, added or replaced, or two neighbours exchanged; no part of
/// a word is changed twice ("optimal string alignment").
///
/// Source: F. Damerau, "A technique for computer detection and correction of spelling
/// errors", CACM 7(3), 1964.
func editDistance(_ one: [Character], _ other: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for (row, left) in one.enumerated() {
        var current = [row + 1]
        for (column, right) in other.enumerated() {
            var best = min(last[column + 1], current[column]) + 1
            best = min(best, last[column] + (left == right ? 0 : 1))
            if row > 0, column > 0, left == other[column - 1], one[row - 1] == right {
                best = min(best, beforeLast[column - 1] + 1)
            }
            current.append(best)
        }
        (beforeLast, last) = (last, current)
    }
    return last[other.count]
}
