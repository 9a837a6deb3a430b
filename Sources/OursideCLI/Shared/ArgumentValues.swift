package import Arguments
package import Domain
package import Storage

// How words on the command line become values, with the reason when they do not.

extension CivilDay: ArgumentValue {
    package static var valueHelp: String { "YYYY-MM-DD." }

    /// Reads `2026-11-21`.
    ///
    /// - Throws: That it is no day of the calendar.
    package init(argument: String) throws(ArgumentProblem) {
        guard let day = CivilDay(argument) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a day.",
                why: "a day is written YYYY-MM-DD and exists in the calendar.")
        }
        self = day
    }
}

extension DayRange: ArgumentValue {
    /// Reads `2026-Q3`, or any other way to write a period.
    ///
    /// - Throws: Which ways there are.
    package init(argument: String) throws(ArgumentProblem) {
        guard let range = DayRange(argument) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a period.",
                why: "a period is 2026, 2026-H2, 2026-Q3, 2026-09, 2026-W37, a day, or FROM..TO.")
        }
        self = range
    }
}

extension Schedule: ArgumentValue {
    /// Reads `quarterly on day 15`, in any case.
    ///
    /// - Throws: What schedules look like.
    package init(argument: String) throws(ArgumentProblem) {
        guard let schedule = Schedule(argument) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a schedule.",
                why: "for example: monthly, weekly on friday, quarterly on day 15, every 90 days.")
        }
        self = schedule
    }
}

extension Scope: ArgumentValue {
    package static var valueHelp: String {
        "organization, account, service, catalogue-service or resource:KIND"
    }

    /// Reads `service`, or `resource:kms-key`.
    ///
    /// - Throws: Which scopes there are.
    package init(argument: String) throws(ArgumentProblem) {
        guard let scope = Scope(argument) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a scope.", why: "a scope is \(Self.valueHelp).")
        }
        self = scope
    }
}

extension TaskName: ArgumentValue {
    /// Reads `web/os-patching`, with or without `@2026-10-31`.
    ///
    /// - Throws: What tasks look like.
    package init(argument: String) throws(ArgumentProblem) {
        guard let name = TaskName(argument) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a task.",
                why: "a task is subject/duty or subject/duty@due, as 'ourside tasks' shows it.")
        }
        self = name
    }
}

extension Severity: ArgumentValue {}
extension Classification: ArgumentValue {}
extension Profile: ArgumentValue {}
extension Role: ArgumentValue {}
extension TickResult: ArgumentValue {}
extension TickAnswer: ArgumentValue {}
extension SeriesStatus: ArgumentValue {}
extension Policy: ArgumentValue {}
