internal import Arguments

/// The completion script of fish.
///
/// Source: fish documentation, "Writing your own completions".
struct FishCompletion {
    let words: CommandWords

    var text: String {
        let names = words.beginnings.dropFirst().map { quoted($0.joined(separator: " ")) }
        let head = """
            # Completes 'ourside' in fish. Once:
            # ourside completions fish > ~/.config/fish/completions/ourside.fish
            set -g __ourside_names \(names.joined(separator: " "))
            set -g __ourside_valued \(words.valuedOptions.joined(separator: " "))

            function __ourside_at --description 'Whether the words so far name that command'
                set -l typed (commandline -opc)
                set -e typed[1]
                set -l at
                set -l skip 0
                for word in $typed
                    if test $skip = 1
                        set skip 0
                        continue
                    end
                    switch $word
                        case '--*=*'
                        case '--*'
                            contains -- $word $__ourside_valued; and set skip 1
                        case '*'
                            set -l longer (string join ' ' -- $at $word)
                            contains -- $longer $__ourside_names; and set -a at $word
                    end
                end
                test (string join ' ' -- '' $at) = (string join ' ' -- '' $argv)
            end

            complete -c ourside -f
            complete -c ourside -l help -d 'Shows what a command does.'
            """
        return ([head] + nextLines + words.commands.flatMap(lines)).joined(separator: "\n")
    }

    /// In single quotes fish knows two escapes only, `\\'` and `\\\\`.
    private func quoted(_ text: String) -> String {
        "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
    }

    private func condition(_ path: [String]) -> String {
        "-n \(quoted((["__ourside_at"] + path).joined(separator: " ")))"
    }

    private var nextLines: [String] {
        words.beginnings.flatMap { beginning in
            words.next(after: beginning).map { word, meaning in
                "complete -c ourside \(condition(beginning)) -a \(word) -d \(quoted(meaning))"
            }
        }
    }

    private func lines(_ command: CommandDescription) -> [String] {
        let condition = condition(command.words)
        var lines = command.options.map { option in
            var line = "complete -c ourside \(condition) -l \(option.name)"
            if option.takesFile {
                line += " -r -F"
            } else if option.valueName != nil {
                line += " -x"
            }
            if !option.allowedValues.isEmpty {
                line += " -a \(quoted(option.allowedValues.joined(separator: " ")))"
            }
            return line + " -d \(quoted(option.help))"
        }
        if command.takesFiles { lines.append("complete -c ourside \(condition) -F") }
        if !command.wordValues.isEmpty {
            let values = quoted(command.wordValues.joined(separator: " "))
            lines.append("complete -c ourside \(condition) -a \(values)")
        }
        return lines
    }
}
