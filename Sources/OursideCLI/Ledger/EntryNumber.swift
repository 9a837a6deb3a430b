internal import Arguments

/// The number of a ledger entry, 1 for the first.
struct EntryNumber: Equatable, ArgumentValue, CustomStringConvertible {
    let seq: Int

    init(argument: String) throws(ArgumentProblem) {
        guard let seq = Int(argument), seq > 0 else {
            throw ArgumentProblem(
                what: "'\(argument)' is not the number of an entry.",
                why: "entries are numbered from 1 on, as 'ourside log' shows them.")
        }
        self.seq = seq
    }

    var description: String { "\(seq)" }
}
