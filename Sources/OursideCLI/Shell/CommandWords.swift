internal import Arguments

/// The commands as a shell sees them: words that lead to other words, and at the end options.
struct CommandWords {
    let commands: [CommandDescription]

    /// Every beginning of a name, the empty one first, in the order of the commands.
    var beginnings: [[String]] {
        var found: [[String]] = [[]]
        for command in commands {
            for length in 1...command.words.count {
                let beginning = Array(command.words.prefix(length))
                if !found.contains(beginning) { found.append(beginning) }
            }
        }
        return found
    }

    /// The words that can follow the beginning of a name, with what they stand for.
    func next(after beginning: [String]) -> [(word: String, meaning: String)] {
        var found: [(word: String, meaning: String)] = []
        for command in commands
        where command.words.count > beginning.count && command.words.starts(with: beginning) {
            let word = command.words[beginning.count]
            if found.contains(where: { $0.word == word }) { continue }
            let path = beginning + [word]
            let own = commands.first { $0.words == path }?.abstract
            found.append((word, own ?? group(path)))
        }
        return found
    }

    /// `add, list, show`: what a group of commands holds.
    private func group(_ path: [String]) -> String {
        next(after: path).map(\.word).joined(separator: ", ")
    }

    /// The spellings of options that take a value in some command.
    var valuedOptions: [String] {
        Set(commands.flatMap(\.options).filter { $0.valueName != nil }.map(\.spelling)).sorted()
    }
}

extension CommandDescription {
    /// Whether it reads or makes files that are named by its words.
    var takesFiles: Bool {
        arguments.contains { ["file", "directory", "target"].contains($0.name) }
    }

    /// The only words that one of its arguments can be.
    var wordValues: [String] { arguments.flatMap(\.allowedValues) }
}

extension OptionDescription {
    /// Whether its value is a file's name.
    var takesFile: Bool { ["file", "folder", "directory"].contains(valueName ?? "") }
}

extension String {
    /// The text in single quotes, as POSIX shells and fish read it alike.
    var inSingleQuotes: String { "'\(replacing("'", with: "'\\''"))'" }
}
