internal import Arguments
internal import Domain

/// A period as people type it; `this-quarter` or `last-month` are told from today.
struct PeriodName: ArgumentValue, Equatable {
    private let text: String

    init(argument: String) throws(ArgumentProblem) {
        // Any day shows whether it is one.
        guard DayRange(argument, today: CivilDay(year: 2000, month: 1, clampedDay: 1)) != nil else {
            throw Self.problem(argument)
        }
        text = argument
    }

    /// The days that it means.
    ///
    /// - Throws: `ArgumentProblem`, if the calendar does not reach back so far.
    func days(on today: CivilDay) throws(ArgumentProblem) -> DayRange {
        guard let days = DayRange(text, today: today) else { throw Self.problem(text) }
        return days
    }

    private static func problem(_ text: String) -> ArgumentProblem {
        ArgumentProblem(
            what: "'\(text)' is not a period.",
            why: "a period is 2026, 2026-H2, 2026-Q3, 2026-09, 2026-W37, a day, FROM..TO, "
                + "this-quarter, last-month.")
    }
}
