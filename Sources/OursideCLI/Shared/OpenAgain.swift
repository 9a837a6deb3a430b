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
        context.print(
            visible(
                "  to let it count: ourside tick \(name) --on \(first.performedOn) "
                    + "--by \(shellWord(first.performedBy)) --note 'entry \(first.entry)'"))
    }
}
