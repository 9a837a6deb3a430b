import Exports
import Testing

@Suite struct CSVTests {
    @Test(arguments: ["=1", "+1", "-1", "@x", "\tx", "=\u{301}", "\0=1"])
    func `free text cannot start a formula`(text: String) {
        let guarded = "'" + String(text.unicodeScalars.filter { $0.value != 0 }.map(Character.init))
        #expect(line(.text, .string(text)) == guarded + ",\r\n")
    }

    @Test func `a carriage return in front is guarded and quoted`() {
        #expect(line(.text, "\rx") == "\"'\rx\",\r\n")
    }

    @Test(arguments: [Column.Kind.id, .number, .day, .flag])
    func `only free text is guarded`(kind: Column.Kind) {
        #expect(line(kind, "-1") == "-1,\r\n")
    }

    @Test func `a cell is quoted for commas, quotes, line ends and blanks at its edges`() {
        #expect(line(.id, "a,b") == "\"a,b\",\r\n")
        #expect(line(.id, "a\"b") == "\"a\"\"b\",\r\n")
        #expect(line(.id, "a\nb") == "\"a\nb\",\r\n")
        #expect(line(.id, " a") == "\" a\",\r\n")
        #expect(line(.id, "a ") == "\"a \",\r\n")
        #expect(line(.id, "a;b") == "a;b,\r\n")
    }

    @Test func `a separator that carries a combining mark is still one`() {
        #expect(line(.id, ",\u{301}") == "\",\u{301}\",\r\n")
        #expect(line(.id, "\"\u{301}") == "\"\"\"\u{301}\",\r\n")
        #expect(line(.id, "\r\n") == "\"\r\n\",\r\n")
    }

    @Test func `flags, numbers, lists and objects have their text`() {
        #expect(line(.flag, true) == "true,\r\n")
        #expect(line(.number, .number("0.50")) == "0.50,\r\n")
        #expect(line(.id, ["a", "b"]) == "a;b,\r\n")
        #expect(line(.id, [:]) == "{},\r\n")
    }

    @Test func `a row of one empty cell is no empty line`() {
        let listing = Listing(columns: [Column(key: "a", title: "A")], rows: [[nil], [""]])
        #expect(listing.render(.csv) == "a\r\n\"\"\r\n\"\"\r\n")
    }

    @Test func `the writer hands on one record at a time, as the list writes them`() throws {
        var records: [String] = []
        let listing = Fixtures.listing
        let writer = try CSVWriter(columns: listing.columns) { records.append($0) }
        for row in listing.rows { try writer.write(row) }
        #expect(records.count == listing.rows.count + 1)
        #expect(records.joined() == listing.render(.csv))
    }

    @Test func `the writer passes on what the sink throws`() throws {
        struct Full: Error {}
        var room = 2
        let writer = try CSVWriter(columns: [Column(key: "a", title: "A")]) { _ in
            room -= 1
            if room < 0 { throw Full() }
        }
        try writer.write(["x"])
        #expect(throws: Full.self) { try writer.write(["y"]) }
    }

    /// A record of the value and a cell without anything.
    private func line(_ kind: Column.Kind, _ value: JSONValue) -> String {
        let columns = [
            Column(key: "a", title: "A", kind: kind), Column(key: "b", title: "B", kind: .id),
        ]
        return String(
            Listing(columns: columns, rows: [[value, nil]]).render(.csv)
                .unicodeScalars.dropFirst(5).map(Character.init))
    }
}
