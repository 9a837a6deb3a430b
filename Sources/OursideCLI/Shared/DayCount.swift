internal import Arguments

/// A whole number of days, 0 to 3650: a runway, a lead, a grace.
struct DayCount: Equatable, ArgumentValue {
    var days: Int

    init(argument: String) throws(ArgumentProblem) {
        guard let days = Int(argument), (0...3650).contains(days) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a number of days.",
                why: "it is a whole number from 0 to 3650.")
        }
        self.days = days
    }
}
