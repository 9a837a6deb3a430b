import Arguments
import Testing

@Suite struct ValidationTests {
    @Test func theFixturesHaveNoFaults() {
        #expect(tree.validate().isEmpty)
    }

    @Test func everyFaultOfACommandIsNamed() {
        let tree = CommandTree<Int>(
            program: "ourside", abstract: "Faulty.", version: "0",
            groups: [CommandGroup("", [Faulty.self])])
        #expect(
            tree.validate() == [
                "'help  Me': a name is one to three words with single spaces between them.",
                "'help  Me': a name is made of a-z, 0-9 and inner dashes.",
                "'help  Me': 'help' is taken by the grammar.",
                "'help  Me': the abstract ends in a full stop.",
                "'help  Me': the help of --Bad_name ends in a full stop.",
                "'help  Me': an example has to fit into 76 columns: "
                    + "ourside \(String(repeating: "x", count: 70))",
                "'help  Me': SECOND is required and follows the optional FIRST.",
                "'help  Me': THIRD takes the rest of the words, so it is last.",
                "'help  Me': --twice is declared twice.",
                "'help  Me': --help is taken by the grammar.",
                "'help  Me': --Bad_name is not made of a-z, 0-9 and inner dashes.",
                "'help  Me': the value of --Bad_name has no name.",
                "'help  Me': the default of --level is not one of its values.",
            ])
    }

    @Test func commandsOfOnePathHaveToAgree() {
        let tree = CommandTree<Int>(
            program: "ourside", abstract: "Faulty.", version: "0",
            groups: [CommandGroup("", [WithValue.self, WithoutValue.self, WithoutValue.self])])
        let disagreement = "'--tick' takes a value in 'with' and none in 'with none'."
        #expect(
            tree.validate() == [
                "'with none' is the name of two commands.",
                disagreement, disagreement,
            ])
    }

    @Test(arguments: [["with", "--tick", "away"], ["with", "--tick=away"]])
    func whatIsAFlagElsewhereTakesAValueHere(words: [String]) throws {
        // The value is the name of the command in which the option is a flag.
        let tree = CommandTree<Int>(
            program: "ourside", abstract: "Good.", version: "0",
            groups: [CommandGroup("", [Away.self, WithValue.self])])
        #expect(tree.validate().isEmpty)
        guard case .run(let command) = try tree.parse(words) else {
            Issue.record("not a command")
            return
        }
        #expect((command as? WithValue)?.tick == "away")
    }
}

/// Reads every level, but lists fewer.
private struct NarrowLevel: ArgumentValue {
    static let allowedValues = ["low"]
    init(argument: String) {}
}

private struct Faulty: Command {
    static let configuration = CommandConfiguration(
        name: "help  Me", abstract: "No full stop",
        examples: [Example("ourside \(String(repeating: "x", count: 70))", "Too long.")])

    @Argument("first", help: "May be left out.") var first: String?
    @Argument("second", help: "Has to be given.") var second: String
    @Argument("third", help: "Takes the rest.") var third: [String]
    @Argument("fourth", help: "Finds nothing.") var fourth: String?
    @Option("twice", value: "n", help: "Once.") var once: Int?
    @Option("twice", value: "n", help: "Again.") var again: Int?
    @Flag("help", help: "Taken.") var help: Bool
    @Option("Bad_name", value: "", help: "No full stop") var bad: Int?
    @Option("level", value: "level", help: "Not listed.")
    var level: NarrowLevel = NarrowLevel(argument: "high")

    func run(in context: Int) {}
}

private struct WithValue: Command {
    static let configuration = CommandConfiguration(name: "with", abstract: "Takes a value.")
    @Option("tick", value: "text", help: "A text.") var tick: String?
    func run(in context: Int) {}
}

private struct WithoutValue: Command {
    static let configuration = CommandConfiguration(name: "with none", abstract: "Takes none.")
    @Flag("tick", help: "Yes or no.") var tick: Bool
    func run(in context: Int) {}
}

private struct Away: Command {
    static let configuration = CommandConfiguration(name: "away", abstract: "Takes none.")
    @Flag("tick", help: "Yes or no.") var tick: Bool
    func run(in context: Int) {}
}
