import Domain
import Testing

/// A day as a test writes it.
func day(_ text: String) throws -> CivilDay {
    try #require(CivilDay(text), "not a day: \(text)")
}

/// A range or named period as a test writes it.
func days(_ text: String) throws -> DayRange {
    try #require(DayRange(text), "not a range of days: \(text)")
}

/// A schedule as a test writes it.
func schedule(_ text: String) throws -> Schedule {
    try #require(Schedule(text), "not a schedule: \(text)")
}
