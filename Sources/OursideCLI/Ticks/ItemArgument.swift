internal import Arguments
internal import Domain

/// An item of a checklist with what was found: `root-mfa` or `root-mfa=failed`.
struct ItemArgument: Equatable, ArgumentValue {
    static let valueHelp = "ITEM, or ITEM=ok, ITEM=issues, ITEM=failed"
    var item: ItemResult

    init(argument: String) throws(ArgumentProblem) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty else {
            throw ArgumentProblem(
                what: "'\(argument)' is not an item.", why: "for example root-mfa=failed.")
        }
        var result = TickResult.ok
        if parts.count == 2 { result = try TickResult(argument: String(parts[1])) }
        item = ItemResult(item: String(name), result: result)
    }
}
