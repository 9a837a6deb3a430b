/// One occurrence is to be done by another day; it stays counted where it was first due.
package struct OccurrenceMoved: FactPayload {
    package static let name = "occurrence-moved"
    /// `subject/duty`.
    package var series: String
    /// Where it was first due.
    package var due: CivilDay
    /// The day by which it is to be done; before the next due date.
    package var to: CivilDay
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact for the occurrence that was first due on a day.
    package init(series: String, due: CivilDay, to: CivilDay, reason: String, approvedBy: String) {
        self.series = series
        self.due = due
        self.to = to
        self.reason = reason
        self.approvedBy = approvedBy
    }
}

/// One occurrence is not owed; it stays counted where it was due.
package struct OccurrenceSkipped: FactPayload {
    package static let name = "occurrence-skipped"
    /// `subject/duty`.
    package var series: String
    /// Where it was due.
    package var due: CivilDay
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact for the occurrence that was due on a day.
    package init(series: String, due: CivilDay, reason: String, approvedBy: String) {
        self.series = series
        self.due = due
        self.reason = reason
        self.approvedBy = approvedBy
    }
}

/// Management's response to an occurrence that was late or missed; the outcome never changes.
package struct DeviationExplained: FactPayload {
    package static let name = "deviation-explained"
    /// `subject/duty`.
    package var series: String
    /// Where it was first due.
    package var due: CivilDay
    /// What led to the deviation, as an auditor will read it.
    package var cause: String
    /// What is done about it.
    package var action: String
    /// Who approved the response.
    package var approvedBy: String

    /// Makes the fact for the occurrence that was first due on a day.
    package init(series: String, due: CivilDay, cause: String, action: String, approvedBy: String) {
        self.series = series
        self.due = due
        self.cause = cause
        self.action = action
        self.approvedBy = approvedBy
    }
}
