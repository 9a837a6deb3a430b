internal import Domain
internal import Files
internal import Hashing
internal import Storage

/// A list of published heads: one line for each, `HASH DATE WHERE`.
///
/// Empty lines and lines that begin with `#` say nothing.
enum HeadsFile {
    /// - Throws: `Refusal`, if the file cannot be read or a line is not of that form.
    static func read(_ path: String) throws -> [WitnessedHead] {
        var heads: [WitnessedHead] = []
        var number = 0
        try InputFile.forEachLine(path) { bytes, _ in
            number += 1
            let line = String(decoding: bytes, as: UTF8.self)
            let words = line.split(maxSplits: 2) { $0.isWhitespace }
            guard let first = words.first, !first.hasPrefix("#") else { return }
            guard words.count == 3, let hash = Digest(String(first)),
                let day = CivilDay(String(words[1]))
            else {
                throw Refusal(
                    "Line \(number) of '\(path)' is not a published head.",
                    why: "a line is HASH DATE WHERE, as 'ourside anchor --where' prints it.",
                    try: "sed -n \(number)p '\(path)'")
            }
            var place = words[2]
            while place.last?.isWhitespace == true { place.removeLast() }
            heads.append(
                WitnessedHead(line: number, hash: hash, day: day, place: String(place)))
        }
        guard !heads.isEmpty else {
            throw Refusal(
                "'\(path)' holds no published head.",
                why: "a line is HASH DATE WHERE, as 'ourside anchor --where' prints it.",
                try: "ourside anchor --where \"…\" >> '\(path)'")
        }
        return heads
    }
}
