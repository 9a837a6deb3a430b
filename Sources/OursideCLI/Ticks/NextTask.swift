internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// One task of `ourside next`, and what the person answers.
struct NextTask {
    enum Answer { case recorded, later, quit }

    let task: TaskRow
    /// `3 of 12`.
    let place: String
    let store: Store
    let today: CivilDay
    let context: CommandContext
    /// What was shown of a run; `nil` where it would be refused.
    private var shown: [String]?

    init(task: TaskRow, place: String, store: Store, today: CivilDay, context: CommandContext) {
        (self.task, self.place, self.store) = (task, place, store)
        (self.today, self.context) = (today, context)
    }

    private static let question =
        "[d]one today, [o]n another day, [i]ssues, [f]ailed, [l]ater, [s]kip, [w]aiver, [q]uit? "

    /// Shows the task and asks until an answer can be taken.
    ///
    /// - Throws: `Refusal`, where nobody can be asked; what recording throws besides refusals.
    mutating func ask() throws -> Answer {
        context.print("")
        context.print(visible("\(place)  \(task.name)  \(task.severity.rawValue)"))
        context.printWords("  \(task.title)")
        context.printWords("  \(WhyDates.standing(task))")
        if let expected = task.evidenceExpected { context.printWords("  evidence: \(expected)") }
        shown = try showEffect(on: nil, as: "done today: ")
        while true {
            guard let reply = context.ask(Self.question) else {
                throw Refusal(
                    "Nobody can be asked here.", why: "'ourside next' goes through tasks in talk.",
                    try: "ourside tasks, and ourside tick TASK", kind: .words)
            }
            do {
                if let answer = try take(reply) { return answer }
            } catch let problem where Self.isAboutTheAnswer(problem) {
                let report = ErrorReport(problem)
                context.complain(visible("  \(report.what) \(report.why ?? "")"))
            }
        }
    }

    private mutating func take(_ reply: String) throws -> Answer? {
        switch reply.lowercased().prefix(1) {
        case "d": try tick(on: nil, .ok)
        case "o":
            let text = context.ask("  on which day (YYYY-MM-DD)? ") ?? ""
            guard let day = CivilDay(text) else {
                context.complain(visible("  '\(text)' is not a day."))
                return nil
            }
            shown = try showEffect(on: day, as: "")
            try tick(on: day, .ok)
        case "i": try tick(on: nil, .issues)
        case "f": try tick(on: nil, .failed)
        case "l", "n", "": return .later
        case "s":
            guard let words = approval() else { return nil }
            try record { try $0.skip(task.name, reason: words.reason, approvedBy: words.approver) }
        case "w":
            let text = context.ask("  until which day (YYYY-MM-DD)? ") ?? ""
            guard let until = CivilDay(text) else {
                context.complain(visible("  '\(text)' is not a day."))
                return nil
            }
            guard let words = approval() else { return nil }
            try record {
                _ = try $0.grantWaiver(
                    of: task.name.series, from: nil, until: until, reason: words.reason,
                    approvedBy: words.approver)
            }
        case "q": return .quit
        default:
            context.complain("  One letter: d, o, i, f, l, s, w or q.")
            return nil
        }
        return .recorded
    }

    /// Shows what a run of a day settles and misses, before it is said.
    ///
    /// - Throws: What recording throws besides refusals: why it is refused, its answer says.
    private func showEffect(on day: CivilDay?, as label: String) throws -> [String]? {
        var request = TickRequest(task: TaskName(subject: task.subject, duty: task.duty))
        request.performedOn = day
        do {
            let recording = TickRecording(store: store, context: context)
            let effects = try recording.preview([request], today: today)
            for line in effects { context.printWords("  \(label)\(line)") }
            return effects
        } catch let problem where Self.isAboutTheAnswer(problem) {
            return nil
        }
    }

    private func tick(on day: CivilDay?, _ result: TickResult) throws {
        var request = TickRequest(
            task: TaskName(subject: task.subject, duty: task.duty))
        request.performedOn = day
        request.result = result
        let note = context.ask("  note (what was done, where it can be seen): ") ?? ""
        request.note = note.isEmpty ? nil : note
        let file = context.ask("  evidence file, if there is one: ") ?? ""
        let recording = TickRecording(store: store, context: context)
        let outcome = try recording.recording { stage in
            let staged = try file.isEmpty ? [] : [stage(file)]
            return try recording.append { recorder in
                for evidence in staged { try recorder.addEvidence(evidence) }
                request.evidence = staged.map(\.sha256)
                let outcome = try recorder.say(asked: request)
                try TickRecording.check([outcome], [request], shown: shown, today: today)
                return outcome
            }
        }
        switch outcome {
        case .ticked(let receipt):
            for line in TickWords.lines(receipt, request, today: today) {
                context.print("  \(line)")
            }
            for line in TickWords.warnings([receipt]) { context.complain("  \(line)") }
        case .known(let series, let before):
            context.print(visible("  \(TickWords.known(series, before))"))
        }
    }

    private func record(_ body: (Recorder) throws -> Void) throws {
        try TickRecording(store: store, context: context).append(body)
        context.print("  recorded")
    }

    private func approval() -> (reason: String, approver: String)? {
        let reason = context.ask("  reason: ") ?? ""
        let (approver, fault) = PersonName.read(context.ask("  approved by: ") ?? "")
        guard !reason.isEmpty, fault == nil else {
            context.complain("  A reason and who approved are needed.")
            return nil
        }
        return (reason, approver)
    }

    private static func isAboutTheAnswer(_ problem: any Error) -> Bool {
        problem is TickProblem || problem is UnknownName
            || [.data, .words, .input].contains((problem as? Refusal)?.kind)
    }
}
