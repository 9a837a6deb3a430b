internal import Arguments

/// How many lines are wanted: a whole number from 1 on.
///
/// A limit of 0 would print an empty list, which reads like good news.
struct LineCount: Equatable, ArgumentValue {
    var count: Int

    init(_ count: Int) { self.count = count }

    init(argument: String) throws(ArgumentProblem) {
        guard let count = Int(argument), count > 0 else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a number of lines.",
                why: "it is a whole number from 1 on.")
        }
        self.count = count
    }
}

extension LineCount: CustomStringConvertible {
    var description: String { "\(count)" }
}
