internal import Domain
internal import Exports
internal import Storage

/// What a retirement ends, and when.
struct Ending {
    var name: String
    /// The last day that was asked for.
    var asked: CivilDay?
    /// The last day that counts: never before today.
    var last: CivilDay
    /// The tasks that end with it.
    var went: [TaskRow]
    /// Tasks on which something is still open and past due.
    var overdue: Int

    /// Looks at what ended; the retirement is recorded already, but not settled.
    init(
        _ name: String, asked: CivilDay?, _ watch: SeriesWatch, _ store: Store,
        _ recorder: Recorder
    ) throws {
        (self.name, self.asked) = (name, asked)
        last = max(asked ?? recorder.today, recorder.today)
        try recorder.settle()
        went = try watch.changes(store, on: recorder.today, endingBy: last).went
        overdue = went.filter { $0.standing.status == .overdue }.count
    }
}

extension CommandContext {
    /// Says what a retirement ended.
    ///
    /// - Parameters:
    ///   - ending: What it was.
    ///   - verb: What its name does: "retires", "closes".
    ///   - inside: What lies in it and ends with it.
    func printEnding(_ ending: Ending, verb: String, inside: [String] = []) {
        let own = ending.went.filter { ([ending.name] + inside).contains($0.subject) }
        let others = ending.went.filter { !([ending.name] + inside).contains($0.subject) }
        var words = "'\(ending.name)' \(verb): \(ending.last) is its last day"
        if !own.isEmpty {
            words += ", and \(own.count == 1 ? "1 task ends" : "\(own.count) tasks end") with it"
        }
        printWords("\(words).")
        if !inside.isEmpty { printWords("What lies in it too: \(inside.joined(separator: ", ")).") }
        if !others.isEmpty {
            let names = others.map(\.name.series).sorted().joined(separator: ", ")
            printWords("Nothing asks for these any more: \(names).")
        }
        if let asked = ending.asked, asked < ending.last {
            remark("\(asked) is over: nothing that has fallen due since is taken back.")
        }
        if ending.overdue > 0 {
            remark(
                """
                \(counted(ending.overdue, "task")) of these \(ending.overdue == 1 ? "is" : "are") \
                overdue: what fell due stays listed as it was.
                """)
        }
    }
}
