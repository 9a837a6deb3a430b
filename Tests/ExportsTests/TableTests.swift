import Exports
import Testing

@Suite struct TableTests {
    @Test func `columns are aligned by display width without blanks at the end`() {
        #expect(
            table([["a", "漢字", 5], ["bb", "e\u{301}", 12], ["c", nil, 7], ["d", nil, nil]]) == """
                Task  Title  Days
                a     漢字      5
                bb    e\u{301}        12
                c               7
                d

                """)
    }

    @Test(arguments: 12...200)
    func `no line is wider than the terminal`(width: Int) {
        let text = Fixtures.listing.render(
            .table, terminal: TerminalStyle(width: width, colour: false))
        // The narrowest table that can be: the longest task, which must stay whole.
        let limit = max(width, 26)
        for line in text.split(separator: "\n") {
            #expect(displayWidth(line) <= limit, "\(line)")
            #expect(line.last != " ")
        }
        #expect(text.contains("web/os-patching@2026-10-31"))
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 8)
    }

    @Test func `a wide terminal changes nothing`() {
        let unlimited = Fixtures.listing.render(.table)
        #expect(
            unlimited
                == Fixtures.listing.render(
                    .table, terminal: TerminalStyle(width: 999, colour: false)))
        #expect(!unlimited.contains("…"))
    }

    @Test func `text is shortened first, then the least important column goes`() {
        let cells: [JSONValue] = ["aaaaaaaaaa", "a title of thirty characters..", 123]
        #expect(
            table([cells], width: 38)
                == "Task        Title                 Days\naaaaaaaaaa  a title of thirty c…   123\n"
        )
        #expect(
            table([cells], width: 28)
                == "Task        Title       Days\naaaaaaaaaa  a title o…   123\n")
        #expect(
            table([cells], width: 27)
                == "Task        Title\naaaaaaaaaa  a title of thi…\n")
        #expect(table([cells], width: 21) == "Task\naaaaaaaaaa\n")
        #expect(table([cells], width: 3) == "Task\naaaaaaaaaa\n")
    }

    @Test func `a row wears its style, without the blanks between columns at its end`() {
        var listing = Listing(
            columns: columns, rows: [["a", "b", 1], ["c", "d", 2]], rowStyles: [.red])
        let colour = TerminalStyle(width: nil, colour: true)
        #expect(
            listing.render(.table, terminal: colour) == """
                \u{1B}[1mTask\u{1B}[0m  \u{1B}[1mTitle\u{1B}[0m  \u{1B}[1mDays\u{1B}[0m
                \u{1B}[31ma\u{1B}[0m     \u{1B}[31mb\u{1B}[0m         \u{1B}[31m1\u{1B}[0m
                c     d         2

                """)
        listing.styledColumns = ["title"]
        #expect(
            listing.render(.table, terminal: colour).contains(
                "\na     \u{1B}[31mb\u{1B}[0m         1\n"))
        #expect(!listing.render(.table).contains("\u{1B}"))
    }

    @Test func `an empty list says so to people and stays a document for machines`() {
        let listing = Listing(columns: columns, rows: [], emptySentence: "Nothing is overdue.")
        #expect(listing.render(.table) == "Nothing is overdue.\n")
        #expect(listing.render(.json) == "[]\n")
        #expect(listing.render(.jsonl) == "")
        #expect(listing.render(.csv) == "task,title,days\r\n")
        #expect(listing.render(.markdown) == "| Task | Title | Days |\n| --- | --- | ---: |\n")
    }

    @Test func `text cannot leave its cell in Markdown`() {
        let listing = Listing(
            columns: [Column(key: "a", title: "A")],
            rows: [["x|y\\\n<b>&amp; `c` _d_ e_1 [g](h) ~i~"]])
        #expect(
            listing.render(.markdown)
                == "| A |\n| --- |\n"
                + #"| x\|y\\⏎&lt;b&gt;&amp;amp; \`c\` \_d\_ e_1 \[g\](h) \~i\~ |"# + "\n")
    }

    @Test func `an identifier is never flexible`() {
        #expect(!Column(key: "a", title: "A", kind: .id, flexible: true).flexible)
        #expect(Column(key: "a", title: "A", kind: .day, flexible: true).flexible)
    }

    private let columns = [
        Column(key: "task", title: "Task", kind: .id, priority: .high),
        Column(key: "title", title: "Title"),
        Column(key: "days", title: "Days", kind: .number, priority: .low),
    ]

    private func table(_ rows: [[JSONValue]], width: Int? = nil) -> String {
        Listing(columns: columns, rows: rows)
            .render(.table, terminal: TerminalStyle(width: width, colour: false))
    }
}
