import Domain
import SQLite

@testable import Storage

/// A sheet fed again adds nothing for the rows that stand.
extension SmallHistory {
    /// Rows that somebody said together, each with its day.
    struct Sheet {
        var rows: [TickRequest]
    }

    /// Feeds a new one: work of the last months, of several tasks.
    func sheet() throws -> Deed? {
        let tasks = try fixture.store.tasks(TaskFilter(), on: today)
        let rows = (0..<Int.random(in: 3...7, using: &random)).compactMap { _ in row(tasks) }
        guard !rows.isEmpty else { return nil }
        return Deed(name: "sheet \(rows.map { "\($0.task) \($0.performedOn ?? .first)" })") {
            [self] recorder in
            let taken = try rows.filter { try isTaken($0, recorder) }
            if !taken.isEmpty { sheets.append(Sheet(rows: taken)) }
        }
    }

    /// A row that the program refuses by itself is left out of the sheet.
    private func isTaken(_ row: TickRequest, _ recorder: Recorder) throws -> Bool {
        do {
            _ = try recorder.say(row, isTyped: false)
            return true
        } catch let error where Self.isRefusal(error) {
            return false
        }
    }

    private func row(_ tasks: [TaskRow]) -> TickRequest? {
        guard let task = random.pick(tasks) else { return nil }
        var row = TickRequest(task: task.name)
        (row.task.due, row.names.due) = (nil, nil)
        row.performedOn = today.adding(days: -Int.random(in: 0...30, using: &random))
        row.performedBy = random.pick([nil, nil, "Zoë", "bo"]).flatMap { $0 }
        row.result = random.pick([nil, TickResult.ok, .issues]).flatMap { $0 }
        if random.once(in: 4) { row.note = "as planned" }
        if random.once(in: 4) { row.links = ["https://example.org/\(task.name.duty)"] }
        if case .beforeExpiry = task.schedule {
            row.expires = today.adding(days: Int.random(in: 100...400, using: &random))
        }
        if random.once(in: 5), let due = task.standing.due {
            row.names.covers = DayRange(from: due.adding(days: -60), through: due)
        }
        return row
    }

    /// Feeds one of those again: whole or grown, in another order, by another person.
    func feedAgain() throws -> Deed? {
        guard let sheet = random.pick(sheets) else { return nil }
        let grown = random.once(in: 2) ? row(try fixture.store.tasks(TaskFilter(), on: today)) : nil
        return Deed(name: "sheet again", by: random.pick(["cy", "bo", "ada"]) ?? "cy") {
            [self] recorder in
            try expectKnown(sheet, recorder)
            if let grown, try isTaken(grown, recorder) { sheets.append(Sheet(rows: [grown])) }
        }
    }

    /// A year later all of them come in once more.
    func feedAllAgain() throws {
        guard !sheets.isEmpty else { return }
        fixture.today = today.adding(days: 365)
        fixture.seconds = 0
        let rows = sheets.flatMap(\.rows)
        _ = try take(
            Deed(name: "all sheets", by: "dee") { [self] recorder in
                try expectKnown(Sheet(rows: rows), recorder)
            })
    }

    private func expectKnown(_ sheet: Sheet, _ recorder: Recorder) throws {
        for row in sheet.rows.shuffled(using: &random) {
            let outcome: TickOutcome
            do {
                outcome = try recorder.say(row, isTyped: false)
            } catch let error where Self.isRefusal(error) {
                fault("\(row.task) on \(row.performedOn ?? .first) is refused now: \(error)")
                throw error
            }
            switch outcome {
            case .known: counts.others["rows known again", default: 0] += 1
            case .ticked:
                guard try isReopened(row) else {
                    return fault("\(row.task) on \(row.performedOn ?? .first) was taken again")
                }
                counts.others["rows of reopened occurrences", default: 0] += 1
            }
        }
    }

    /// Whether it was further evidence of something whose settling was taken back: then the same
    /// words settle it.
    private func isReopened(_ row: TickRequest) throws -> Bool {
        try fixture.store.connection.first(
            """
            SELECT count(*) FROM completion AS said
            JOIN series ON series.id = said.series JOIN subject ON subject.id = series.subject
            JOIN settlement ON settlement.series = said.series AND due = said.towards
            JOIN completion AS settling ON settling.entry = settlement.entry
            WHERE subject.name || '/' || series.name = \(row.task.series)
              AND said.performed_on = \(row.performedOn ?? .first)
              AND NOT EXISTS (SELECT 1 FROM settlement WHERE entry = said.entry)
              AND (settling.withdrawn IS NOT NULL OR settling.review = 'rejected')
            """
        ) { row in try row.int(0) > 0 } ?? false
    }
}
