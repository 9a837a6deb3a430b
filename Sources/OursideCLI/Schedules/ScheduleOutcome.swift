internal import Domain
internal import Exports
internal import Storage

/// What setting or resetting a schedule changed.
struct ScheduleOutcome {
    let change: ScheduleChange
    let rescheduled: [TermsChangeRow]
    let load: LoadPreview

    /// Looks at the register before and after a change.
    init(_ store: Store, _ recorder: Recorder, change: () throws -> ScheduleChange) throws {
        let today = recorder.today
        let terms = TermsWatch(try store.seriesTerms(on: today))
        let before = try store.load(after: today)
        self.change = try change()
        try recorder.settle()
        rescheduled = terms.changes(try store.seriesTerms(on: today))
        load = LoadPreview(before: before, after: try store.load(after: today))
    }

    func print(in context: CommandContext, style: TerminalStyle, isDryRun: Bool) {
        let before = change.before.map { " (before: \($0))" } ?? ""
        let words =
            change.after.map { "'\(change.scope)' to \($0)\(before)." }
            ?? "'\(change.scope)' to what the pack or a wider scope says\(before)."
        let verb = change.after == nil ? "return" : "set"
        let past = change.after == nil ? "Returned" : "Set"
        context.printWords(
            (isDryRun ? "Nothing was recorded; this would \(verb)" : past) + " \(words)")
        guard !rescheduled.isEmpty else {
            context.remark("No task changes: a nearer setting wins, or nothing falls due by it.")
            return
        }
        context.print("")
        context.printWhole(TermsWatch.table(rescheduled, style, limit: 20))
        context.print("")
        context.printWhole(isDryRun ? load.text(style) : load.headline)
    }

    func json(isDryRun: Bool) -> JSONValue {
        [
            "scope": .string(change.scope), "before": JSONValue(change.before?.description),
            "after": JSONValue(change.after?.description),
            "rescheduled": TermsWatch.json(rescheduled), "load": load.json,
            "dryRun": .bool(isDryRun),
        ]
    }
}
