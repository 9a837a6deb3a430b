internal import Arguments

/// A number of days ahead: `30d`, `30`, `4w`, or `all`.
struct DaysAhead: Equatable, ArgumentValue, CustomStringConvertible {
    static let valueHelp = "30d, 4w or all."
    /// `nil` for all.
    var days: Int?

    init(days: Int?) { self.days = days }

    init(argument: String) throws(ArgumentProblem) {
        if argument == "all" { self.init(days: nil); return }
        let factor = argument.hasSuffix("w") ? 7 : 1
        let digits =
            argument.hasSuffix("d") || argument.hasSuffix("w") ? argument.dropLast() : argument[...]
        guard let count = Int(digits), (0...36_500).contains(count) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a number of days.", why: "for example 30d, 4w or all.")
        }
        self.init(days: count * factor)
    }

    var description: String { days.map { "\($0)d" } ?? "all" }
}
