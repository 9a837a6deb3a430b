internal import Domain
internal import Exports
internal import Files
internal import Inventory
internal import Storage

/// A sheet of what was done: every row is taken, or none.
struct TickSheet {
    /// The file's path as it was typed.
    let path: String
    /// What there is to say about the file besides its rows.
    let notes: [String]
    private let rows: [SheetRow]
    private let refused: [RefusedRow]

    /// The day performed of rows that do not say theirs.
    private let day: CivilDay?
    /// Whether what was said before and taken back is recorded once more.
    private let isSaidAgain: Bool
    /// The folder in which evidence lies; the sheet's own if none was said.
    private let evidenceFolder: String

    /// What became of one row.
    struct Outcome {
        var request: TickRequest
        var outcome: TickOutcome
    }

    /// Reads a sheet.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - said: What holds for all its rows.
    ///   - folder: Where evidence lies; beside the sheet if left out.
    /// - Throws: `Refusal` or `InventoryProblem`, if the file as a whole cannot be read.
    init(_ path: String, _ said: TickOptions, evidenceFrom folder: String?) throws {
        (day, isSaidAgain) = (said.on, said.again)
        evidenceFolder = folder ?? parentFolder(path)
        let reading = try Inventory.read(
            try InputFile.read(path), as: .completionsCSV, catalogue: [], groupBy: nil)
        self.path = path
        (rows, refused, notes) = (reading.completions, reading.refused, reading.notes)
        if rows.isEmpty, refused.isEmpty {
            throw Refusal(
                "'\(path)' has no rows.", why: "below its first line there is nothing.",
                try: "a row such as: web/os-patching,2026-11-20,ada,ok")
        }
    }

    /// Ticks every row in one transaction.
    ///
    /// - Throws: `Refusal` with every row that cannot be taken; then nothing was recorded.
    func record(_ recording: TickRecording) throws -> [Outcome] {
        try recording.recording { stage in
            var faults = refused.map { (line: $0.line, reason: $0.reason) }
            var ready: [(line: Int, request: TickRequest, files: [StagedEvidence])] = []
            for row in rows {
                do {
                    let request = try request(row, in: recording)
                    let files = try row.evidence.map { try stage(try place(of: $0)) }
                    ready.append((row.line, request, files))
                } catch {
                    faults.append((row.line, Self.reason(error)))
                }
            }
            // What is settled must not hang on the order in which somebody sorted a sheet.
            let ordered = ready.enumerated().sorted { left, right in
                let days = [left, right].map { $0.element.request.performedOn ?? .first }
                return days[0] == days[1] ? left.offset < right.offset : days[0] < days[1]
            }.map(\.element)
            return try recording.append { recorder in
                var outcomes: [Outcome] = []
                for row in ordered {
                    do {
                        outcomes.append(try Self.tick(row.request, row.files, in: recorder))
                    } catch {
                        guard Self.isAboutTheRow(error) else { throw error }
                        faults.append((row.line, Self.reason(error)))
                    }
                }
                if !faults.isEmpty { throw refusal(faults) }
                return outcomes
            }
        }
    }

    private static func tick(
        _ request: TickRequest, _ files: [StagedEvidence], in recorder: Recorder
    ) throws -> Outcome {
        var request = request
        request.evidence = files.map(\.sha256).uniqued()
        for file in files { try recorder.addEvidence(file) }
        return Outcome(
            request: request, outcome: try recorder.say(asked: request, isTyped: false))
    }

    private func request(_ row: SheetRow, in recording: TickRecording) throws -> TickRequest {
        let task = try TaskName(argument: row.task)
        var request = TickRequest(task: try recording.store.canonical(task))
        guard let day = row.on ?? day else {
            throw Refusal(
                "'\(row.task)' says no day.",
                why: "a row without its day would be another one tomorrow.",
                try: "a column 'on', or --on DATE for all rows", kind: .words)
        }
        (request.performedOn, request.isSaidAgain) = (day, isSaidAgain)
        request.performedBy = try row.by.map { try PersonText(argument: $0).text }
        let answer = row.result.flatMap(TickAnswer.init(rawValue:))
        (request.result, request.verdict) = (answer?.result, answer?.verdict)
        request.note = row.note
        request.links = try row.link.map { try Link(argument: $0).address }.uniqued()
        let today = try recording.context.today(in: recording.store)
        request.names.period = try row.period.map {
            try PeriodName(argument: $0).days(on: today)
        }
        request.names.covers = row.covers
        request.expires = row.expires
        request.items = try row.items.map { try ItemArgument(argument: $0).item }
        request.measured = Dictionary(
            try row.measured.map { try Measure(argument: $0) }.map { ($0.name, $0.value) },
            uniquingKeysWith: { $1 })
        (request.names.also, request.followUp) = (row.also, row.followUp)
        return request
    }

    /// Where evidence lies; what is stored already lies in the register.
    private func place(of evidence: String) throws -> String {
        evidence.hasPrefix(Store.digestMark)
            ? evidence : try fileInside(evidence, of: evidenceFolder)
    }

    /// A locked or damaged database is not the fault of a row.
    private static func isAboutTheRow(_ error: any Error) -> Bool {
        error is TickProblem || error is UnknownName || (error as? Refusal)?.kind == .data
            || (error as? Refusal)?.kind == .words
    }

    private static func reason(_ error: any Error) -> String {
        let report = ErrorReport(error)
        guard let why = report.why else { return report.what }
        return
            "\(report.what.hasSuffix(".") ? String(report.what.dropLast()) : report.what): \(why)"
    }

    private func refusal(_ faults: [(line: Int, reason: String)]) -> Refusal {
        let total = rows.count + refused.count
        let lines = faults.sorted { $0.line < $1.line }
            .map { "line \($0.line): \($0.reason)" }
        return Refusal(
            "\(faults.count) of \(counted(total, "row")) of '\(path)' cannot be taken; "
                + "nothing was recorded.",
            why: lines.joined(separator: "\n       "),
            try: "ourside tick --from \(path) --dry-run, once they are mended")
    }
}
