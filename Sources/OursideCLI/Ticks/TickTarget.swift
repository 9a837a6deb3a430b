internal import Arguments
internal import Domain

/// What a person asks to tick: one task, or a duty wherever it is open.
enum TickTarget: Equatable, ArgumentValue {
    /// `subject/duty` or `subject/duty@due`.
    case task(TaskName)
    /// A bare `duty`.
    case duty(String)

    init(argument: String) throws(ArgumentProblem) {
        if argument.contains("/") {
            self = .task(try TaskName(argument: argument))
        } else if argument.contains("@") || argument.isEmpty {
            throw ArgumentProblem(
                what: "'\(argument)' is not a task.",
                why: "a task is subject/duty or subject/duty@due, as 'ourside tasks' shows it.")
        } else {
            self = .duty(argument)
        }
    }
}
