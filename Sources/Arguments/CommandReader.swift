/// Reads one line of words into the command it means.
struct CommandReader<Context> {
    private let tree: CommandTree<Context>
    private let line: TypedLine
    /// Columns of the help that the words may ask for.
    private let width: Int
    private var knowledge: OptionKnowledge<Context>
    private let tokens: [Token]
    private let plain: [PlainWord]

    init(_ tree: CommandTree<Context>, _ words: [String], width: Int) {
        self.tree = tree
        self.width = width
        line = TypedLine(program: tree.program, words: words)
        // The commands whose words all occur come first: their options are the likely ones.
        let typed = Set(words)
        let isCandidate = tree.names.names.map { $0.allSatisfy(typed.contains) }
        let order =
            tree.commands.indices.filter { isCandidate[$0] }
            + tree.commands.indices.filter { !isCandidate[$0] }
        var knowledge = OptionKnowledge(order.map { tree.commands[$0] })
        tokens = Tokenizer(words) { knowledge.takesValue($0) }.tokens
        plain = tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
        self.knowledge = knowledge
    }

    /// Finds the command and reads its words, or the help that is asked for.
    ///
    /// - Throws: What is wrong with the words, why, and what to paste instead.
    mutating func read() throws(ArgumentProblem) -> Invocation<Context> {
        if plain.first?.text == "help" { return try readHelp() }
        guard let found = tree.names.longestMatch(plain.map(\.text)) else {
            return try readWithoutCommand()
        }
        return try read(tree.commands[found], path: tree.names.names[found])
    }

    private func read(
        _ type: any Command<Context>.Type, path: [String]
    ) throws(ArgumentProblem) -> Invocation<Context> {
        let command = type.init()
        let declarations = Declarations(of: command)
        let (tokens, plain) = reread(declarations, path)
        let ownsVersion = declarations.options.contains { $0.described.name == "version" }
        for case .option(let option) in tokens {
            if option.isHelp { return help(path) }
            if option.spelling == "--version", !ownsVersion { return version }
        }
        let name = Set(plain.prefix(path.count).map(\.index))
        try Binding(declarations, problems: UsageProblems(line: line, path: path))
            .assign(tokens.filter { !name.contains($0.index) })
        return .run(command)
    }

    /// The words as the command itself reads them: what is a flag in one command may take a
    /// value in another, and the other's name may be a value here.
    private func reread(
        _ declarations: Declarations, _ path: [String]
    ) -> (tokens: [Token], plain: [PlainWord]) {
        var own = OptionKnowledge<Context>(declarations)
        var others = knowledge
        let tokens = Tokenizer(line.words) { own.takesValue($0) ?? others.takesValue($0) }.tokens
        let plain = tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
        // An option in front of the name may have swallowed it: then as it was read at first.
        guard plain.map(\.text).starts(with: path) else { return (self.tokens, self.plain) }
        return (tokens, plain)
    }

    /// Reads `help` and the words after it; words beyond the name of a command do no harm.
    private func readHelp() throws(ArgumentProblem) -> Invocation<Context> {
        let topic = Array(plain.dropFirst())
        let words = topic.map(\.text)
        if let command = tree.names.longestMatch(words) { return help(tree.names.names[command]) }
        let known = tree.names.knownPrefix(words)
        guard known.count == topic.count else { throw unknownCommand(topic, after: known) }
        return help(known)
    }

    /// Says what is wrong with words that mean no command, or shows the help of their group.
    private mutating func readWithoutCommand() throws(ArgumentProblem) -> Invocation<Context> {
        let known = tree.names.knownPrefix(plain.map(\.text))
        let isGroup = known.count == plain.count
        let problems = UsageProblems(line: line, path: known)
        var last: OptionToken?
        for token in tokens {
            guard case .option(let option) = token else {
                if !isGroup, token.index == plain[known.count].index { break }
                continue
            }
            last = option
            if option.isHelp, isGroup { return help(known) }
            if option.spelling == "--version", plain.isEmpty { return version }
            if case .missing = option.value {
                throw problems.missingValue(option) { knowledge.takesValue($0) != nil }
            }
            if knowledge.takesValue(option.spelling) == nil {
                throw problems.unknownOption(option, among: knowledge.spellings() + ["--version"])
            }
        }
        guard isGroup else { throw unknownCommand(plain, after: known) }
        if plain.isEmpty, let last { throw problems.noCommand(after: last) }
        return .help(tree.help(for: known, width: width), isError: true)
    }

    /// Proposes a name for words that mean none: a slip mended, or noun and verb exchanged.
    private func unknownCommand(_ plain: [PlainWord], after known: [String]) -> ArgumentProblem {
        let stranger = plain[known.count]
        let names = tree.names.continuations(of: known)
        var meant = closestMatch(to: stranger.text, among: names)
        var replaced = [stranger]
        if meant == nil, known.isEmpty, plain.count > 1 {
            meant = closestMatch(
                to: "\(plain[1].text) \(stranger.text)",
                among: tree.commandNames.filter { $0.contains(" ") })
            replaced.append(plain[1])
        }
        let mended = meant.map { name in
            Dictionary(
                uniqueKeysWithValues: zip(
                    replaced.map(\.index), name.split(separator: " ").map(String.init)))
        }
        return UsageProblems(line: line, path: known).unknownCommand(
            stranger.text, among: names, meant: meant, mended: mended)
    }

    private func help(_ path: [String]) -> Invocation<Context> {
        .help(tree.help(for: path, width: width), isError: false)
    }

    private var version: Invocation<Context> { .version("\(tree.program) \(tree.version)") }
}
