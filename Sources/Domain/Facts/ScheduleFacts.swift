/// Another schedule, or other allowances, hold for a scope from this day on.
///
/// It says all that is set for the scope; what it leaves out is as the pack or a wider scope says.
package struct ScheduleSet: FactPayload {
    package static let name = "schedule-set"
    /// `subject/duty`, a subject, `duty:ID`, `control:ID`, `category:ID`.
    package var scope: String
    /// When it falls due; `nil` where only allowances are set.
    package var schedule: Schedule?
    /// Whole days from the start of a subject's duty to its first due date.
    package var runway: Int?
    /// Whole days before the due date on which it shows as due soon.
    package var lead: Int?
    /// Whole days after the due date that still count as on time.
    package var grace: Int?
    /// Whole days before the due date from which a completion counts for it.
    package var opens: Int?
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact; what is left out is as the pack or a wider scope says.
    package init(
        scope: String, schedule: Schedule?, runway: Int? = nil, lead: Int? = nil,
        grace: Int? = nil, opens: Int? = nil, reason: String, approvedBy: String
    ) {
        (self.scope, self.schedule, self.runway) = (scope, schedule, runway)
        (self.lead, self.grace, self.opens) = (lead, grace, opens)
        (self.reason, self.approvedBy) = (reason, approvedBy)
    }

    /// What it sets.
    package var setting: ScheduleSetting {
        ScheduleSetting(
            schedule: schedule, runway: runway, lead: lead, grace: grace, opens: opens)
    }
}

/// What was set for a scope holds no longer; the pack or a wider scope says it again.
package struct ScheduleReset: FactPayload {
    package static let name = "schedule-reset"
    /// The scope as it was set: `subject/duty`, a subject, `duty:ID`, `control:ID`, `category:ID`.
    package var scope: String
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact for one scope.
    package init(scope: String, reason: String, approvedBy: String) {
        (self.scope, self.reason, self.approvedBy) = (scope, reason, approvedBy)
    }
}
