/// The words as they were typed, and the lines that can be pasted in their place.
struct TypedLine {
    let program: String
    let words: [String]

    /// The same line with some words, by their index, replaced; `nil` when not fit to be pasted.
    func replacing(_ replacements: [Int: String]) -> String? {
        var line = [program]
        for (index, word) in words.enumerated() {
            guard let word = (replacements[index] ?? word).shellWord else { return nil }
            line.append(word)
        }
        let text = line.joined(separator: " ")
        return text.utf8.count <= 300 ? text : nil
    }

    /// The same line with an option and the word after it joined: `--limit=-5`.
    func joining(_ index: Int) -> String? {
        var joined = words
        let value = joined.remove(at: index + 1)
        joined[index] += "=\(value)"
        return TypedLine(program: program, words: joined).replacing([:])
    }

    /// The line that shows the help of a command or group.
    func help(_ path: [String]) -> String {
        ([program, "help"] + path).joined(separator: " ")
    }
}
