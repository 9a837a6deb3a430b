internal import Arguments
internal import Domain

extension Minutes: ArgumentValue {
    static let valueHelp = "Such as 90m, 4h or 2d."

    init(argument: String) throws(ArgumentProblem) {
        guard let minutes = Minutes(argument) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a length of time.",
                why: "it is a number of minutes, hours or days: 90m, 4h, 2d.")
        }
        self = minutes
    }
}
