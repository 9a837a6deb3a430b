/// The sentences with which the grammar refuses words.
struct UsageProblems {
    let line: TypedLine
    /// The command or group that the words belong to; empty at the top.
    let path: [String]

    private var name: String { path.joined(separator: " ") }
    private var help: String { line.help(path) }

    /// Refuses a word where one of the names has to stand.
    ///
    /// `mended` has the words of the name that was probably `meant`, by the index of the typed
    /// word that each replaces.
    func unknownCommand(
        _ word: String, among names: [String], meant: String?, mended: [Int: String]?
    ) -> ArgumentProblem {
        let subject = path.isEmpty ? "There is no command" : "\(quoted(name)) has no command"
        return ArgumentProblem(
            what: "\(subject) \(quoted(word))\(didYouMean(meant))",
            why: path.isEmpty ? nil : "its commands are \(list(names, "and")).",
            try: mended.flatMap(line.replacing) ?? help)
    }

    /// Refuses a line of options that leaves no word for a command.
    func noCommand(after option: OptionToken) -> ArgumentProblem {
        var why: String?
        if case .following(let value) = option.value {
            why = "\(quoted(option.spelling)) has taken \(quoted(value)) as its value."
        }
        return ArgumentProblem(what: "No command is given.", why: why, try: help)
    }

    func unknownOption(_ option: OptionToken, among known: [String]) -> ArgumentProblem {
        let hasOneDash = !option.spelling.hasPrefix("--")
        let match = closestMatch(
            to: hasOneDash ? "-\(option.spelling)" : option.spelling, among: known)
        let value = if case .joined(let text) = option.value { "=\(text)" } else { "" }
        let subject = path.isEmpty ? "There is no option" : "\(quoted(name)) has no option"
        return ArgumentProblem(
            what: "\(subject) \(quoted(option.spelling))\(didYouMean(match))",
            why: hasOneDash
                ? "a word that begins with a dash is an option, except after '--'." : nil,
            try: match.flatMap { line.replacing([option.index: $0 + value]) } ?? help)
    }

    /// Refuses an option at the end of the line, or one that another option follows.
    ///
    /// `isOption` tells a known option from a value with a dash in front.
    func missingValue(_ option: OptionToken, isOption: (String) -> Bool) -> ArgumentProblem {
        let what = "\(quoted(option.spelling)) needs a value."
        guard option.index + 1 < line.words.count else {
            return ArgumentProblem(what: what, why: "nothing follows it.", try: help)
        }
        let next = line.words[option.index + 1]
        guard next != "--", !isOption(Tokenizer.spelling(of: next)) else {
            return ArgumentProblem(what: what, why: "\(quoted(next)) is an option.", try: help)
        }
        return ArgumentProblem(
            what: what, why: "a value that begins with a dash is joined to it with '='.",
            try: line.joining(option.index) ?? help)
    }

    func repeatedOption(_ option: OptionToken) -> ArgumentProblem {
        ArgumentProblem(
            what: "\(quoted(option.spelling)) is given twice.", why: "it has one value.",
            try: help)
    }

    func valueOfFlag(_ option: OptionToken) -> ArgumentProblem {
        ArgumentProblem(
            what: "\(quoted(option.spelling)) takes no value.", why: "it is on or left out.",
            try: line.replacing([option.index: option.spelling]) ?? help)
    }

    /// Names the place (`--on` or `TASK`) of a value that its type could not read.
    ///
    /// The `explanation` is the reason if the type gave none; a value that `isJoined` shares
    /// the word at `index` with its option.
    func unreadable(
        _ problem: ArgumentProblem, place: String, explanation: String, index: Int,
        isJoined: Bool = false
    ) -> ArgumentProblem {
        let proposal = problem.meant.flatMap {
            line.replacing([index: isJoined ? "\(place)=\($0)" : $0])
        }
        return ArgumentProblem(
            what: "\(place): \(problem.what)",
            why: problem.why ?? explanation.asReason,
            try: problem.try ?? proposal ?? help)
    }

    func surplusWord(_ word: String, arguments: [ArgumentDescription]) -> ArgumentProblem {
        let places = arguments.map(\.placeholder)
        return ArgumentProblem(
            what: "\(quoted(name)) does not take the word \(quoted(word)).",
            why: places.isEmpty
                ? "it takes options only." : "it takes \(list(places, "and")), and no more.",
            try: help)
    }

    func missingArgument(_ argument: ArgumentDescription) -> ArgumentProblem {
        ArgumentProblem(
            what: "\(quoted(name)) needs \(argument.placeholder).",
            why: argument.explanation.asReason, try: help)
    }

    func missingOption(_ option: OptionDescription) -> ArgumentProblem {
        var problem = ArgumentProblem(
            what: "\(quoted(name)) needs '\(option.usage)'.",
            why: sentences([option.help, option.valueHelp, oneOf(option.allowedValues)])
                .asReason,
            try: help)
        problem.missing = MissingOption(spelling: option.spelling, help: option.help)
        return problem
    }
}
