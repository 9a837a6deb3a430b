import Inventory
import Testing

@Suite struct ForeignCSVTests {
    private struct Table: Decodable {
        let text: String
        let separator: String
        let rows: [[String]]
        /// The line that each row begins on.
        let lines: [Int]
    }

    private struct Verdict: Decodable {
        /// `nil` where Python's strict mode refuses the text.
        let rows: [[String]]?
    }

    /// `nil` if the text is refused, as a whole or in a row.
    private func rows(_ text: String, _ separator: String) throws -> [CSVRow]? {
        var reader = CSVReader(Array(text.utf8), separator: try #require(separator.utf8.first))
        var rows: [CSVRow] = []
        do throws(InventoryProblem) {
            while let row = try reader.next() { rows.append(row) }
        } catch {
            return nil
        }
        return rows.contains { $0.fault != nil } ? nil : rows
    }

    /// Tables with quotes, separators, line ends and umlauts in their cells, in 24 dialects.
    @Test func tablesThatPythonWritesAreReadAsItReadsThem() throws {
        let program = """
            import csv, io, itertools, json, random
            random.seed(4180)
            words = ['', 'a', 'web shop', '"', '""', ',', ';', '\\n', '\\r\\n', '\\r', 'ä🔑', "'=1"]
            dialects = itertools.cycle(itertools.product(
                ',;', ['\\n', '\\r\\n', '\\r'],
                [csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC], [True, False]))
            tables = []
            for _ in range(600):
                separator, end, quoting, newline = next(dialects)
                width = random.randint(1, 5)
                rows = [[''.join(random.choices(words, k=random.randint(0, 4)))
                         for _ in range(width)] for _ in range(random.randint(1, 8))]
                out = io.StringIO(newline='')
                csv.writer(out, delimiter=separator, lineterminator=end,
                           quoting=quoting).writerows(rows)
                text = out.getvalue()
                if not newline: text = text[:len(text) - len(end)]
                reader = csv.reader(io.StringIO(text, newline=''), delimiter=separator)
                # What it reads, not what it was given: its writer leaves lone CRs unquoted.
                rows, lines, before = [], [], 0
                for row in reader:
                    if row: rows.append(row); lines.append(before + 1)
                    before = reader.line_num
                tables.append(dict(text=text, separator=separator, rows=rows, lines=lines))
            print(json.dumps(tables))
            """
        let tables = try python(program, [String](), as: [Table].self)
        #expect(tables.count == 600)
        for table in tables {
            let rows = try rows(table.text, table.separator)
            #expect(rows?.map(\.cells) == table.rows, "\(table.text.debugDescription)")
            #expect(rows?.map(\.line) == table.lines, "\(table.text.debugDescription)")
        }
    }

    @Test func anyTextIsReadOrRefusedAsByPythonsStrictMode() throws {
        var random = SplitMix(state: 4180)
        let alphabet = Array("ab,;\"\"\"\n\r ")
        let texts = (0..<5000).map { _ in
            let length = Int.random(in: 0...14, using: &random)
            return String(
                String.UnicodeScalarView(
                    (0..<length).compactMap { _ in
                        alphabet.randomElement(using: &random)?.unicodeScalars.first
                    }))
        }
        let program = """
            import csv, io, json, sys
            def rows(text):
                try: return [row for row in csv.reader(io.StringIO(text, newline=''), strict=True)
                             if row]
                except csv.Error: return None
            texts = json.load(open(sys.argv[1]))
            print(json.dumps([dict(rows=rows(text)) for text in texts]))
            """
        let verdicts = try python(program, texts, as: [Verdict].self)
        #expect(verdicts.count { $0.rows == nil } > 500)
        #expect(verdicts.count { $0.rows != nil } > 500)
        for (text, verdict) in zip(texts, verdicts) {
            #expect(try rows(text, ",")?.map(\.cells) == verdict.rows, "\(text.debugDescription)")
        }
    }
}
