internal import Arguments

/// The completion script of bash.
///
/// Source: GNU Bash manual, section 8.6, Programmable Completion.
struct BashCompletion {
    let words: CommandWords

    var text: String {
        """
        # Completes 'ourside' in bash. In ~/.bashrc: source <(ourside completions bash)
        \(cases("next", "the words that follow the beginning of a command's name", next))
        \(cases("options", "the options of a command", options))
        \(cases("values", "the values of an option, or of a command's own words", values))
        _ourside_takes() { # whether an option takes a value
            case "$1" in
            \(words.valuedOptions.joined(separator: " | "))) return 0 ;;
            esac
            return 1
        }

        _ourside() {
            local cur=${COMP_WORDS[COMP_CWORD]} at='' option='' word i found
            for ((i = 1; i < COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                case "$word" in
                =) ;; # '--format=json' comes as three words
                --*) if _ourside_takes "$word"; then option=$word; else option=''; fi ;;
                *)
                    if [ -n "$option" ]; then
                        option=''
                    elif [[ " $(_ourside_next "$at") " == *" $word "* ]]; then
                        at="${at:+$at }$word"
                    fi
                    ;;
                esac
            done
            if [ "$cur" = '=' ]; then cur=''; fi
            if [ -n "$option" ]; then
                found=$(_ourside_values "$at $option")
            elif [[ $cur == -* ]]; then
                found="$(_ourside_options "$at") --help"
            else
                found="$(_ourside_next "$at") $(_ourside_values "$at")"
            fi
            COMPREPLY=($(compgen -W "$found" -- "$cur"))
        }
        complete -o bashdefault -o default -F _ourside ourside
        """
    }

    private func cases(
        _ name: String, _ comment: String, _ rows: [(key: String, words: [String])]
    ) -> String {
        let lines = rows.filter { !$0.words.isEmpty }.map { row in
            "    \(row.key.inSingleQuotes)) echo \(row.words.joined(separator: " ").inSingleQuotes) ;;"
        }
        return
            (["_ourside_\(name)() { # \(comment)", "    case \"$1\" in"] + lines
            + ["    esac", "}"]).joined(separator: "\n")
    }

    private var next: [(key: String, words: [String])] {
        words.beginnings.map { ($0.joined(separator: " "), words.next(after: $0).map(\.word)) }
    }

    private var options: [(key: String, words: [String])] {
        words.commands.map { ($0.name, $0.options.map(\.spelling)) }
    }

    private var values: [(key: String, words: [String])] {
        words.commands.flatMap { command in
            [(command.name, command.wordValues)]
                + command.options.map { ("\(command.name) \($0.spelling)", $0.allowedValues) }
        }
    }
}
