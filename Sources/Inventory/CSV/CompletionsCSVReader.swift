internal import Domain

/// Reads a table of what was done, for ticking off many tasks at once.
enum CompletionsCSVReader: InventoryReader {
    static let title = "a completions CSV"

    private enum Column: String, CSVColumn {
        case task, on, by, result, note, evidence, link
        case period = "for"
        case covers, expires, items, measured, also
        case followUp = "followup"
        static let required = Column.task
    }

    static func recognizes(_ head: InventoryHead) -> Bool {
        CSVHeader.fits(head.columns, Column.self)
    }

    static func read(
        _ file: InventoryFile, in context: InventoryContext
    ) throws(InventoryProblem) -> InventoryReading {
        var table = try CSVTable<Column>(file)
        var completions: [CompletionRow] = []
        let refused = try table.forEachRow { (cells) throws(RowFault) in
            completions.append(try completion(cells))
        }
        let rows = count(completions.count + refused.count, "row")
        var reading = InventoryReading(
            kind: .completionsCSV, recognizedAs: "Completions CSV with \(rows).")
        (reading.completions, reading.refused) = (completions, refused)
        reading.notes = table.notes
        return reading
    }

    private static func completion(
        _ cells: CSVCells<Column>
    ) throws(RowFault) -> CompletionRow {
        var row = CompletionRow(line: cells.line, task: cells[.task] ?? "")
        (row.by, row.note, row.period) = (cells[.by], cells[.note], cells[.period])
        row.on = try cells.day(.on)
        row.result = try cells.word(.result, of: TickAnswer.self)?.rawValue
        let range = "a period, such as 2026-Q3 or 2026-07-01..2026-09-30"
        _ = try cells.value(.period, as: DayRange.self, range)
        row.covers = try cells.value(.covers, as: DayRange.self, range)
        row.expires = try cells.day(.expires)
        row.evidence = cells.list(.evidence)
        row.link = links(cells)
        (row.items, row.measured) = (cells.list(.items), cells.list(.measured))
        row.also = try cells.list(.also).map { (text) throws(RowFault) in
            guard let day = CivilDay(text) else {
                throw cells.fault(.also, text, "days, such as 2026-11-21")
            }
            return day
        }
        row.followUp = try cells.day(.followUp)
        return row
    }

    /// A semicolon parts two links only where an address begins: it may stand inside one.
    private static func links(_ cells: CSVCells<Column>) -> [String] {
        cells.list(.link).reduce(into: []) { links, part in
            if links.isEmpty || part.contains("://") {
                links.append(part)
            } else {
                links[links.count - 1] += ";\(part)"
            }
        }
    }
}
