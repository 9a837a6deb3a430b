/// The names of all commands, and which of them words can mean.
struct CommandNames {
    /// Each name word by word, in the order of their declaration.
    let names: [[String]]

    /// The longest name that the words begin with, as an index into ``names``.
    func longestMatch(_ words: [String]) -> Int? {
        names.indices.filter { words.starts(with: names[$0]) }
            .max { names[$0].count < names[$1].count }
    }

    /// The longest beginning of the words that begins a name as well.
    func knownPrefix(_ words: [String]) -> [String] {
        let length = names.map { name in zip(name, words).prefix { $0 == $1 }.count }.max() ?? 0
        return Array(words.prefix(length))
    }

    /// The words that can follow the beginning of a name, each once.
    func continuations(of prefix: [String]) -> [String] {
        var found: [String] = []
        for name in names where name.count > prefix.count && name.starts(with: prefix) {
            let next = name[prefix.count]
            if !found.contains(next) { found.append(next) }
        }
        return found
    }
}
