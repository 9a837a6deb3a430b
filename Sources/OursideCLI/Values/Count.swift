internal import Arguments

/// A number of things, one at least.
struct Count: Equatable, ArgumentValue, CustomStringConvertible {
    let value: Int

    init(argument: String) throws(ArgumentProblem) {
        guard let value = Int(argument), value > 0 else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a number of things.", why: "it is 1 or more.")
        }
        self.value = value
    }

    var description: String { "\(value)" }
}
