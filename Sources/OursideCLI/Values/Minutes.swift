internal import Arguments

/// A length of time, kept in minutes: `90m`, `4h`, `2d`.
struct Minutes: Equatable, ArgumentValue, CustomStringConvertible {
    static let valueHelp = "Such as 90m, 4h or 2d."
    let count: Int

    init(_ count: Int) { self.count = count }

    init(argument: String) throws(ArgumentProblem) {
        let units: [Character: Int] = ["m": 1, "h": 60, "d": 1440]
        guard let factor = argument.last.flatMap({ units[$0] }),
            argument.utf8.dropLast().allSatisfy({ (48...57).contains($0) }),
            let number = Int(argument.dropLast()), (1...1_000_000).contains(number)
        else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a length of time.",
                why: "it is a number of minutes, hours or days: 90m, 4h, 2d.")
        }
        self.init(number * factor)
    }

    /// In the largest unit that divides it.
    var description: String {
        if count.isMultiple(of: 1440) { return "\(count / 1440)d" }
        return count.isMultiple(of: 60) ? "\(count / 60)h" : "\(count)m"
    }
}
