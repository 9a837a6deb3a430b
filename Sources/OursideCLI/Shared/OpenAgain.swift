internal import Domain
internal import Exports
internal import Storage

/// An occurrence whose settling was taken back, and what still backs it.
struct OpenAgain {
    let series: String
    let due: CivilDay
    private let further: [FurtherCompletion]

    init(_ series: String, due: CivilDay, in store: Store) throws {
        (self.series, self.due) = (series, due)
        further = try TaskName(series).map { try store.furtherEvidence(of: $0, due: due) } ?? []
    }

    var name: String { "\(series)@\(due)" }

    var json: JSONValue {
        [
            "task": .string(name),
            "furtherEvidence": .array(
                further.map { ["entry": .integer($0.entry), "doneOn": JSONValue($0.performedOn)] }),
        ]
    }

    /// What was done for it besides, and the command by which the first of that settles it.
    func tell(in context: CommandContext) {
        guard let first = further.first else { return }
        for one in further {
            context.printWords(
                "  entry \(one.entry) still stands: done on \(one.performedOn) by \(one.performedBy)"
            )
        }
        context.print(visible("  to let it count: \(command(first))"))
    }

    /// What was said of it, said once more for this date.
    private func command(_ one: FurtherCompletion) -> String {
        var words = [
            "ourside tick \(name) --on \(one.performedOn) --by \(shellWord(one.performedBy))"
        ]
        if one.result != "ok" { words.append("--result \(one.result)") }
        if let note = one.note { words.append("--note \(shellWord(note))") }
        words += one.evidence.map { "--evidence \(Store.digestMark)\($0.prefix(12))" }
        words += one.links.map { "--link \(shellWord($0))" }
        return words.joined(separator: " ")
    }
}
