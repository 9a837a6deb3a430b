import Arguments
import Testing

@Suite struct GrammarTests {
    @Test(arguments: [
        ("tick a/b", "tick [a/b] on=-"),
        ("tick a/b c/d", "tick [a/b, c/d] on=-"),
        ("tick --on 2026-03-31 a/b", "on=2026-03-31"),
        ("tick a/b --on=2026-03-31", "on=2026-03-31"),
        ("tick a/b --evidence x --evidence=y", #"evidence=["x", "y"]"#),
        ("tick a/b --evidence -", #"evidence=["-"]"#),
        ("tick a/b --evidence=-x", #"evidence=["-x"]"#),
        ("tick a/b --evidence=--on=1", #"evidence=["--on=1"]"#),
        ("tick a/b --evidence=", #"evidence=[""]"#),
        ("tick a/b --limit=-5", "limit=-5"),
        ("tick a/b --severity high", "high limit"),
        ("tick --dry-run a/b", "dry=true"),
        ("tick --dry-run a/b --dry-run", "dry=true"),
        ("tick --database x a/b", "db=x"),
        ("--database x tick a/b", "db=x"),
        ("--database=x --dry-run tick a/b", "dry=true db=x"),
        ("--evidence tick tick a/b", #"evidence=["tick"]"#),
        ("tick -- --on -h", "tick [--on, -h] on=-"),
        ("tick a/b -- --", "tick [a/b, --] on=-"),
        ("service add ec2 --name web --level low", "service add ec2 alias=- name=web [\"low\"]"),
        ("service --name web add --level low ec2 w", "service add ec2 alias=w name=web"),
        ("--name web service add --level low ec2", "service add ec2 alias=- name=web"),
        ("--database service service --database=y list", "'--database' is given twice."),
        ("--database service service list", "service list db=service"),
        ("import", "import []"),
        ("import a - b", #"import ["a", "-", "b"]"#),
        ("import map", "import map -"),
        ("import map a=b", "import map a=b"),
        ("import --database x map a=b", "import map a=b db=x"),
        ("import ./map", #"import ["./map"]"#),
        ("period sample draw", "version=1.5"),
        ("period sample draw --version 2", "version=2.0"),
        ("--version 2 period sample draw", "version=2.0"),
        ("-- service list", "service list"),
    ])
    func readsTheLine(line: String, part: String) throws {
        let found = try outcome(words(line))
        #expect(found.contains(part), "\(found)")
    }

    @Test(arguments: [
        ("--help", "Usage: ourside COMMAND [options]"),
        ("-h", "Usage: ourside COMMAND [options]"),
        ("help", "Usage: ourside COMMAND [options]"),
        ("--database x --help", "Usage: ourside COMMAND [options]"),
        ("", "Usage: ourside COMMAND [options] (nobody asked)"),
        ("--", "Usage: ourside COMMAND [options] (nobody asked)"),
        ("service", "Usage: ourside service COMMAND [options] (nobody asked)"),
        ("service --database x", "Usage: ourside service COMMAND [options] (nobody asked)"),
        ("service -h", "Usage: ourside service COMMAND [options]"),
        ("help service", "Usage: ourside service COMMAND [options]"),
        ("period sample", "Usage: ourside period sample COMMAND [options] (nobody asked)"),
        ("help period sample", "Usage: ourside period sample COMMAND [options]"),
        ("service list --help", "Usage: ourside service list [options]"),
        ("--help service list", "Usage: ourside service list [options]"),
        ("service -h list", "Usage: ourside service list [options]"),
        ("help service list", "Usage: ourside service list [options]"),
        ("help service list web", "Usage: ourside service list [options]"),
        ("help import map", "Usage: ourside import map [RULE] [options]"),
        ("tick --on --help", "Usage: ourside tick TASK... [options]"),
        ("tick --nonsense -h", "Usage: ourside tick TASK... [options]"),
        ("--version", "ourside 1.2.3"),
        ("service list --version", "ourside 1.2.3"),
    ])
    func answersWithText(line: String, text: String) throws {
        #expect(try outcome(words(line)) == text)
    }

    @Test func afterTheDoubleDashHelpIsAWord() throws {
        #expect(try outcome(["import", "--", "--help"]).hasPrefix(#"import ["--help"]"#))
    }

    @Test func oneCommandDoesNotRememberTheWordsOfAnother() throws {
        _ = try outcome(words("tick a/b --limit 3 --evidence x --dry-run"))
        let second = try outcome(words("tick a/b"))
        #expect(second == "tick [a/b] on=- evidence=[] low limit=20 dry=false db=-")
    }

    @Test func aValueCanBeSetByTheProgramItself() {
        let command = TickCommand()
        command.limit = 7
        #expect(command.limit == 7)
    }
}
