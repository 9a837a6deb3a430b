/// What is wrong with the declaration of one command, apart from all others.
struct CommandFaults {
    /// The name as it was declared, odd spaces and all.
    let name: String
    let command: CommandDescription

    var all: [String] {
        (ofName + ofTexts + ofArguments + ofOptions).map { "'\(name)': \($0)" }
    }

    private var ofName: [String] {
        var faults: [String] = []
        if !(1...3).contains(command.words.count) || command.name != name {
            faults.append("a name is one to three words with single spaces between them.")
        }
        if !command.words.allSatisfy(Self.isName) {
            faults.append("a name is made of a-z, 0-9 and inner dashes.")
        }
        if command.words.first == "help" { faults.append("'help' is taken by the grammar.") }
        return faults
    }

    private var ofTexts: [String] {
        var faults: [String] = []
        if command.abstract.last != "." { faults.append("the abstract ends in a full stop.") }
        let helps =
            command.arguments.map { ($0.placeholder, $0.help) }
            + command.options.map { ($0.spelling, $0.help) }
        for (place, help) in helps where help.last != "." {
            faults.append("the help of \(place) ends in a full stop.")
        }
        for example in command.examples where example.line.count > 76 {
            faults.append("an example has to fit into 76 columns: \(example.line)")
        }
        return faults
    }

    private var ofArguments: [String] {
        let arguments = command.arguments
        return zip(arguments, arguments.dropFirst()).flatMap { former, latter in
            var faults: [String] = []
            if former.isRepeatable {
                faults.append("\(former.placeholder) takes the rest of the words, so it is last.")
            } else if !former.isRequired, latter.isRequired {
                faults.append(
                    "\(latter.placeholder) is required and follows the optional "
                        + "\(former.placeholder).")
            }
            return faults
        }
    }

    private var ofOptions: [String] {
        var seen: Set<String> = []
        return command.options.flatMap { option in
            var faults: [String] = []
            if !seen.insert(option.name).inserted {
                faults.append("\(option.spelling) is declared twice.")
            }
            if !Self.isName(option.name) {
                faults.append("\(option.spelling) is not made of a-z, 0-9 and inner dashes.")
            }
            if option.name == "help" { faults.append("--help is taken by the grammar.") }
            if option.valueName?.isEmpty == true {
                faults.append("the value of \(option.spelling) has no name.")
            }
            if let value = option.defaultValue, !option.allowedValues.isEmpty,
                !option.allowedValues.contains(value)
            {
                faults.append("the default of \(option.spelling) is not one of its values.")
            }
            return faults
        }
    }

    private static func isName(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        return !scalars.isEmpty && scalars.first != "-" && scalars.last != "-"
            && scalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "0"..."9", "-": true
                default: false
                }
            }
    }
}
