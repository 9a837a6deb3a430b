/// Management's response to a deviation.
package struct AuditExplanation: Equatable, Sendable {
    package var cause: String
    package var action: String
    package var approvedBy: String

    package init(cause: String, action: String, approvedBy: String) {
        (self.cause, self.action, self.approvedBy) = (cause, action, approvedBy)
    }
}
