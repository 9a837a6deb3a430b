internal import Arguments
internal import Exports

/// A change was asked for that names nothing.
struct NothingToChange {
    let problem: ArgumentProblem

    init(_ name: String, options: [String]) {
        problem = ArgumentProblem(
            what: "Nothing is to be changed about '\(name)'.",
            why:
                "what may change is given with \(options.dropLast().joined(separator: ", "))\(options.count > 1 ? " or " : "")\(options.last ?? "").",
            try: "the command with one of them")
    }
}

extension CommandContext {
    /// Says what changed, from which value to which; equal ones are not changes.
    ///
    /// - Parameters:
    ///   - name: What it is about.
    ///   - fields: Each field with its value before and after.
    ///   - isDryRun: Whether nothing was recorded.
    func printChanges(
        of name: String, _ fields: [(String, String?, String?)], isDryRun: Bool = false
    ) {
        let changed = fields.filter { $0.1 != $0.2 }
        guard !changed.isEmpty else {
            printWords("'\(name)' was like that already.")
            return
        }
        printWords(
            isDryRun ? "Nothing was recorded. This would change '\(name)':" : "Changed '\(name)'.")
        for (field, before, after) in changed {
            print(visible("  \(field): \(before ?? "nothing") -> \(after ?? "nothing")"))
        }
    }
}
