import Arguments
import Testing

/// Help at 80 columns, word for word.
@Suite struct HelpTests {
    @Test func explainsACommand() {
        #expect(
            tree.help(for: ["tick"], width: 80) == """
                Usage: ourside tick TASK... [options]

                Tick off what was done.

                Arguments:
                  TASK...                 The task, as 'ourside tasks' shows it.

                Options:
                  --on DATE               The day it was done. YYYY-MM-DD.
                  --evidence FILE         What proves it; '-' is the standard input. May be
                                          given several times.
                  --severity LEVEL        That or higher. One of low, medium, high or critical.
                                          Default: low.
                  --limit N               At most so many. Default: 20.
                  --dry-run               Shows what would change, and changes nothing.
                  -h, --help              Shows this help.

                Everywhere:
                  --database FILE         The database to use.

                A tick is a signed statement. It is kept for ever; to put a mistake right,
                withdraw it, which keeps both.

                A task is written in one of two ways:
                  subject/duty          whatever is due next
                  subject/duty@due      one occurrence of it

                Examples:
                  ourside tick web/os-patching
                      Ticks it off as done today.
                  ourside tick --on 2026-03-31 web/backup
                      Says that it was done earlier.
                """)
    }

    @Test func namesRequiredOptionsInTheUsageLine() {
        #expect(
            tree.help(for: ["service", "add"], width: 80) == """
                Usage: ourside service add KIND [ALIAS] --name NAME --level LEVEL [options]

                Register a service in use.

                Arguments:
                  KIND                    The service's id in the catalogue.
                  [ALIAS]                 Another name for it.

                Options:
                  --name NAME             What you call it. Required.
                  --level LEVEL           How much it matters. One of low, medium, high or
                                          critical. Required. May be given several times.
                  -h, --help              Shows this help.

                Everywhere:
                  --database FILE         The database to use.
                """)
    }

    @Test func listsAllCommandsUnderTheirHeadings() {
        #expect(
            tree.help(width: 80) == """
                Usage: ourside COMMAND [options]

                Keeps your side of the shared responsibility model.

                Daily:
                  tick                    Tick off what was done.

                Register:
                  service add             Register a service in use.
                  service list            List the services in use.
                  import                  Read files of other tools.
                  import map              Say which tag means what.

                Audit:
                  period sample draw      Draw a sample.

                Options:
                  --database FILE         The database to use.
                  -h, --help              Shows this help, or that of a command.
                  --version               Shows which version this is.

                'ourside help COMMAND' explains a command.
                """)
    }

    @Test func listsTheCommandsOfAGroup() {
        #expect(
            tree.help(for: ["service"], width: 80) == """
                Usage: ourside service COMMAND [options]

                Commands:
                  service add             Register a service in use.
                  service list            List the services in use.

                'ourside help service COMMAND' explains a command.
                """)
    }

    @Test func listsTheFurtherCommandsOfACommandThatIsAGroupToo() {
        #expect(
            tree.help(for: ["import"], width: 80) == """
                Usage: ourside import [FILE...] [options]

                Read files of other tools.

                Arguments:
                  [FILE...]               The files.

                Options:
                  -h, --help              Shows this help.

                Everywhere:
                  --database FILE         The database to use.

                Further commands:
                  import map              Say which tag means what.
                """)
    }

    @Test(arguments: [0, 40, 44, 57, 80, 133])
    func noLineIsWiderThanTheTerminal(width: Int) {
        for path in [[]] + tree.descriptions.map(\.words) + [["service"]] {
            for line in tree.help(for: path, width: width).split(separator: "\n") {
                #expect(line.count <= max(width, 40), "\(line)")
            }
        }
    }

    @Test func aLongExampleCanStillBePasted() {
        let text = tree.help(for: ["tick"], width: 40)
        #expect(
            text.contains(
                """
                  ourside tick --on 2026-03-31 \\
                  web/backup
                """))
    }

    @Test func wordsThatMeanNothingArePassedOver() {
        #expect(tree.help(for: ["service", "list", "web"]) == tree.help(for: ["service", "list"]))
        #expect(tree.help(for: ["nothing"]) == tree.help())
    }

    @Test func parsingShowsTheSameHelpAtTheSameWidth() throws {
        guard case .help(let text, let isError) = try tree.parse(["tick", "-h"], width: 60) else {
            Issue.record("not help")
            return
        }
        #expect(text == tree.help(for: ["tick"], width: 60))
        #expect(!isError)
    }
}
