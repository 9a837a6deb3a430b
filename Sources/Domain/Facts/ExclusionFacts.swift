/// A scope does not apply here: nothing of it is asked for until it is included again.
package struct ControlExcluded: FactPayload {
    package static let name = "control-excluded"
    /// `subject/control`, `subject/duty`, a subject, `control:ID`, `duty:ID`, `category:ID`.
    package var scope: String
    /// Why it does not apply, as an auditor will read it.
    package var justification: String
    /// The day on which it is looked at again.
    package var reviewOn: CivilDay
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact with the day on which it is looked at again.
    package init(scope: String, justification: String, reviewOn: CivilDay, approvedBy: String) {
        self.scope = scope
        self.justification = justification
        self.reviewOn = reviewOn
        self.approvedBy = approvedBy
    }
}
