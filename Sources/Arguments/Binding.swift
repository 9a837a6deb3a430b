/// Puts typed words into the wrappers of one command.
struct Binding {
    private let declarations: Declarations
    private let problems: UsageProblems
    /// Where an option stands among the declared ones, by its spelling.
    private let places: [String: Int]

    init(_ declarations: Declarations, problems: UsageProblems) {
        self.declarations = declarations
        self.problems = problems
        places = Dictionary(
            declarations.options.enumerated().map { ($1.described.spelling, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Reads every token, then asks what is missing.
    ///
    /// - Throws: The first word that cannot be placed or read; else what was left out.
    func assign(_ tokens: some Sequence<Token>) throws(ArgumentProblem) {
        var given: Set<String> = []
        var place = 0
        var filled: Set<Int> = []
        for token in tokens {
            switch token {
            case .option(let option):
                let isNew = given.insert(option.spelling).inserted
                try assign(option, isNew: isNew)
            case .word(let word):
                try assign(word, place: place)
                filled.insert(place)
                if !declarations.arguments[place].described.isRepeatable { place += 1 }
            }
        }
        for (place, argument) in declarations.arguments.enumerated()
        where argument.described.isRequired && !filled.contains(place) {
            throw problems.missingArgument(argument.described)
        }
        for option in declarations.options
        where option.described.isRequired && !given.contains(option.described.spelling) {
            throw problems.missingOption(option.described)
        }
    }

    private func assign(_ word: PlainWord, place: Int) throws(ArgumentProblem) {
        guard place < declarations.arguments.count else {
            throw problems.surplusWord(
                word.text, arguments: declarations.arguments.map(\.described))
        }
        let (described, wrapper) = declarations.arguments[place]
        do {
            try wrapper.take(word.text)
        } catch {
            throw problems.unreadable(
                error, place: described.placeholder, explanation: described.explanation,
                index: word.index)
        }
    }

    private func assign(_ option: OptionToken, isNew: Bool) throws(ArgumentProblem) {
        guard let found = places[option.spelling] else {
            let spellings = declarations.options.map(\.described.spelling)
            throw problems.unknownOption(option, among: spellings + ["--help"])
        }
        let (described, wrapper) = declarations.options[found]
        let isFlag = described.valueName == nil
        guard isNew || described.isRepeatable || isFlag else {
            throw problems.repeatedOption(option)
        }
        switch option.value {
        case .none:
            try wrapper.take("")
        case .missing:
            throw problems.missingValue(option) { places[$0] != nil }
        case .joined where isFlag:
            throw problems.valueOfFlag(option)
        case .joined(let text):
            try read(text, into: wrapper, described, index: option.index, isJoined: true)
        case .following(let text):
            try read(text, into: wrapper, described, index: option.index + 1, isJoined: false)
        }
    }

    private func read(
        _ text: String, into wrapper: Declaration, _ described: OptionDescription,
        index: Int, isJoined: Bool
    ) throws(ArgumentProblem) {
        do {
            try wrapper.take(text)
        } catch {
            throw problems.unreadable(
                error, place: described.spelling,
                explanation: sentences([described.help, described.valueHelp]), index: index,
                isJoined: isJoined)
        }
    }
}
