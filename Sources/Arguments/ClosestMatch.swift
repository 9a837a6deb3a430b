/// The candidate that was probably meant, or `nil` when none is close.
package func closestMatch(to word: String, among candidates: [String]) -> String? {
    closestMatches(to: word, among: candidates, limit: 1).first
}

/// The candidates that were probably meant, the closest first; ties keep their order.
///
/// A candidate is close when a slip of the finger in three characters (one at least, four at
/// most) leads to it, or when it begins with three or more characters of the word. Case does
/// not count.
package func closestMatches(
    to word: String, among candidates: [String], limit: Int = 3
) -> [String] {
    // Nobody mistypes a name of a hundred characters; comparing a pasted file would take long.
    guard !word.isEmpty, word.utf8.count <= 100 else { return [] }
    let typed = Array(word.lowercased())
    let tolerance = min(max(1, typed.count / 3), 4)
    var matches: [(candidate: String, rank: Int, distance: Int)] = []
    for candidate in candidates where candidate.utf8.count <= 200 {
        let letters = Array(candidate.lowercased())
        let isAbbreviation = typed.count >= 3 && letters.starts(with: typed)
        guard isAbbreviation || abs(letters.count - typed.count) <= tolerance else { continue }
        let distance = editDistance(typed, letters)
        let isClose = distance <= tolerance && distance < typed.count
        guard isAbbreviation || isClose else { continue }
        matches.append((candidate, isAbbreviation ? min(distance, 1) : distance, distance))
    }
    // The sort of the standard library is stable, so ties keep the order of the candidates.
    return matches.sorted { ($0.rank, $0.distance) < ($1.rank, $1.distance) }
        .prefix(max(limit, 0)).map(\.candidate)
}
