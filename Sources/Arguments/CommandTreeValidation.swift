extension CommandTree {
    /// Every fault of the declarations, as sentences; a test of the program expects none.
    package func validate() -> [String] {
        let descriptions = descriptions
        return zip(commands, descriptions).flatMap { command, description in
            CommandFaults(name: command.configuration.name, command: description).all
        } + repeatedNames + disagreements(descriptions)
    }

    private var repeatedNames: [String] {
        var seen: Set<String> = []
        return commandNames.filter { !seen.insert($0).inserted }
            .map { "'\($0)' is the name of two commands." }
    }

    /// An option in front of the command's name can be read only if all commands agree on it.
    private func disagreements(_ commands: [CommandDescription]) -> [String] {
        var first: [String: (takesValue: Bool, command: String)] = [:]
        var faults: [String] = []
        for command in commands {
            for option in command.options {
                let takesValue = option.valueName != nil
                guard let known = first[option.name] else {
                    first[option.name] = (takesValue, command.name)
                    continue
                }
                guard known.takesValue != takesValue else { continue }
                let (with, without) =
                    takesValue ? (command.name, known.command) : (known.command, command.name)
                faults.append(
                    "'\(option.spelling)' takes a value in '\(with)' and none in '\(without)'.")
            }
        }
        return faults
    }
}
