internal import Arguments

/// The completion script of zsh.
///
/// Source: The Z Shell Manual, chapter 20, Completion System.
struct ZshCompletion {
    let words: CommandWords

    var text: String {
        """
        #compdef ourside
        # Completes 'ourside' in zsh. In ~/.zshrc after compinit: source <(ourside completions zsh)
        \(cases("next", "the words that follow the beginning of a command's name", next))
        \(cases("options", "the options of a command", options))
        \(cases("values", "the values of an option, or of a command's own words", values))
        _ourside_takes() { # whether an option takes a value
            case "$1" in
            (\(words.valuedOptions.joined(separator: "|"))) return 0 ;;
            esac
            return 1
        }

        _ourside() {
            local at='' option='' word
            local -a reply found
            for word in "${(@)words[2,CURRENT-1]}"; do
                case "$word" in
                (--*=*) option='' ;;
                (--*) if _ourside_takes "$word"; then option=$word; else option=''; fi ;;
                (*)
                    if [[ -n $option ]]; then
                        option=''
                    else
                        _ourside_next "$at"
                        found=("${(@)reply%%:*}")
                        if (( ${found[(Ie)$word]} )); then at="${at:+$at }$word"; fi
                    fi
                    ;;
                esac
            done
            if [[ -z $option && $PREFIX == --*=* ]]; then
                option=${PREFIX%%=*}
                compset -P '*='
            fi
            if [[ -n $option ]]; then
                _ourside_values "$at $option"
                if (( $#reply )); then compadd -- "${(@)reply}"; else _files; fi
            elif [[ $PREFIX == -* ]]; then
                _ourside_options "$at"
                reply+=('--help:Shows what a command does.')
                _describe option reply
            else
                _ourside_next "$at"
                found=("${(@)reply}")
                _ourside_values "$at"
                if (( $#found )); then _describe command found; fi
                if (( $#reply )); then compadd -- "${(@)reply}"; fi
                if (( ! $#found && ! $#reply )); then _files; fi
            fi
        }

        if [[ "$funcstack[1]" == _ourside ]]; then _ourside "$@"; else compdef _ourside ourside; fi
        """
    }

    private func cases(
        _ name: String, _ comment: String, _ rows: [(key: String, words: [String])]
    ) -> String {
        let lines = rows.filter { !$0.words.isEmpty }.map { row in
            "    (\(row.key.inSingleQuotes)) reply=(\(row.words.map(\.inSingleQuotes).joined(separator: " "))) ;;"
        }
        return
            (["_ourside_\(name)() { # \(comment)", "    reply=()", "    case \"$1\" in"] + lines
            + ["    esac", "}"]).joined(separator: "\n")
    }

    private var next: [(key: String, words: [String])] {
        words.beginnings.map { beginning in
            (
                beginning.joined(separator: " "),
                words.next(after: beginning).map { "\($0.word):\($0.meaning)" }
            )
        }
    }

    private var options: [(key: String, words: [String])] {
        words.commands.map { ($0.name, $0.options.map { "\($0.spelling):\($0.help)" }) }
    }

    private var values: [(key: String, words: [String])] {
        words.commands.flatMap { command in
            [(command.name, command.wordValues)]
                + command.options.map { ("\(command.name) \($0.spelling)", $0.allowedValues) }
        }
    }
}
