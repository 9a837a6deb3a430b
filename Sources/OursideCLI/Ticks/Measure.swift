internal import Arguments

/// A value that was measured: `minutes=42`.
struct Measure: Equatable, ArgumentValue {
    static let valueHelp = "For example minutes=42"
    var name: String
    var value: String

    init(argument: String) throws(ArgumentProblem) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a measured value.", why: "for example minutes=42.")
        }
        (name, value) = (String(parts[0]), String(parts[1]))
    }
}
