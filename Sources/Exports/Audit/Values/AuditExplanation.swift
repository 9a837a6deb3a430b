/// Management's response to a deviation.
package struct AuditExplanation: Equatable, Sendable {
    /// Why it came to the deviation.
    package var cause: String
    /// What is done about it.
    package var action: String
    /// Who stands for the response, by name.
    package var approvedBy: String

    /// A response has all three parts.
    package init(cause: String, action: String, approvedBy: String) {
        (self.cause, self.action, self.approvedBy) = (cause, action, approvedBy)
    }
}
