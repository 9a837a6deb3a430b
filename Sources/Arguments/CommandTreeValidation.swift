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

    /// Where one command's name begins with another's, the words between an option and the rest
    /// of the name can be told apart only if both agree on the option.
    private func disagreements(_ commands: [CommandDescription]) -> [String] {
        commands.flatMap { shorter in
            commands.filter { $0.words != shorter.words && $0.words.starts(with: shorter.words) }
                .flatMap { disagreements(shorter, $0) }
        }
    }

    private func disagreements(
        _ one: CommandDescription, _ other: CommandDescription
    ) -> [String] {
        one.options.compactMap { option in
            let takesValue = option.valueName != nil
            guard let same = other.options.first(where: { $0.name == option.name }),
                (same.valueName != nil) != takesValue
            else { return nil }
            let (with, without) = takesValue ? (one.name, other.name) : (other.name, one.name)
            return "'\(option.spelling)' takes a value in '\(with)' and none in '\(without)'."
        }
    }
}
