/// Which options there are in any command, and which of them take a value.
///
/// Commands are looked into one after the other and only as far as a question needs it, so
/// that a line without mistakes costs the making of a command or two.
struct OptionKnowledge<Context> {
    private var known: [String: Bool] = ["--help": false, "-h": false]
    private var unread: ArraySlice<any Command<Context>.Type>

    init(_ commands: [any Command<Context>.Type]) {
        unread = commands[...]
    }

    /// Knows the options of one command only.
    init(_ declarations: Declarations) {
        unread = []
        learn(declarations)
    }

    /// Whether an option takes a value, or `nil` when no command has it.
    mutating func takesValue(_ spelling: String) -> Bool? {
        while known[spelling] == nil, readNext() {}
        return known[spelling]
    }

    /// The options of all commands, sorted.
    mutating func spellings() -> [String] {
        while readNext() {}
        return known.keys.sorted()
    }

    private mutating func readNext() -> Bool {
        guard let command = unread.popFirst() else { return false }
        learn(Declarations(of: command.init()))
        return true
    }

    private mutating func learn(_ declarations: Declarations) {
        for option in declarations.options.map(\.described) {
            // The first word counts; the command that is found reads its line by its own.
            known[option.spelling] = known[option.spelling] ?? (option.valueName != nil)
        }
    }
}
