import Inventory
import Testing

@Suite struct CSVReaderTests {
    private func rows(_ text: String) throws(InventoryProblem) -> [CSVRow] {
        var reader = CSVReader(Array(text.utf8))
        var rows: [CSVRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    private func cells(_ text: String) throws -> [[String]] { try rows(text).map(\.cells) }

    @Test(arguments: ["a,b\nc,d", "a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\n\n\r\nc,d"])
    func linesEndInEveryWayThereIs(text: String) throws {
        #expect(try cells(text) == [["a", "b"], ["c", "d"]])
    }

    @Test(arguments: [
        ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
        ("a,b\n1;5,2", [["a", "b"], ["1;5", "2"]]),
        ("\"a;b;c\",d\ne,f", [["a;b;c", "d"], ["e", "f"]]),
        ("\"x\n;;\",a\nb,c", [["x\n;;", "a"], ["b", "c"]]),
        ("a\nb;c", [["a"], ["b;c"]]),
        ("a,b;c,d\n1;2,3,4", [["a", "b;c", "d"], ["1;2", "3", "4"]]),
        ("a;b,c;d", [["a", "b,c", "d"]]),
    ])
    func theSeparatorIsThatOfTheFirstLine(text: String, expected: [[String]]) throws {
        #expect(try cells(text) == expected)
    }

    @Test(arguments: [
        (#""a""b",c"#, [#"a"b"#, "c"]), (#""",x"#, ["", "x"]), (#"a"b,c"#, [#"a"b"#, "c"]),
        ("\"a,b\r\nc\",d", ["a,b\r\nc", "d"]), (",,", ["", "", ""]), (#""""""#, [#"""#]),
        (" a , b ", [" a ", " b "]), ("ä,🔑", ["ä", "🔑"]),
    ])
    func quotesAndBlanksAreReadAsRFC4180Has(text: String, expected: [String]) throws {
        let first = "a,b\n"
        #expect(try cells(first + text) == [["a", "b"], expected])
    }

    @Test func rowsKnowTheLineThatTheyBeginOn() throws {
        let text = "a,b\r\n\"x\r\ny\rz\n\",1\r\n\r\nc,2\n\"\n\n\",3\nd,4"
        #expect(try rows(text).map(\.line) == [1, 2, 7, 8, 11])
    }

    @Test func whatFollowsAClosingQuoteIsAFaultOfThatRowAlone() throws {
        let rows = try rows("a,b\n\"x\"y,1\nc,2\n")
        #expect(
            rows.map(\.fault) == [nil, "cell 1 goes on after its closing quote", nil])
    }

    @Test(arguments: [("a,b\nc,\"d\n\ne,f", 2), ("a\n\"\nx\"\n\"", 4), ("\"a\"\"", 1)])
    func aQuoteThatIsNeverClosedIsRefusedWithItsLine(text: String, line: Int) {
        #expect(throws: InventoryProblem.self) { try rows(text) }
        do throws(InventoryProblem) {
            _ = try rows(text)
        } catch {
            #expect(error.what == "The quote that opens in line \(line) is never closed.")
        }
    }

    @Test func anEmptyTextHasNoRows() throws {
        #expect(try rows("").isEmpty)
        #expect(try rows("\r\n\n").isEmpty)
    }
}
