package import Domain

/// One statement that a control does not apply, with its justification.
package struct AuditedExclusion: Equatable, Sendable {
    package var entry: Int
    package var scope: String
    package var justification: String
    package var approvedBy: String
    /// When it is to be looked at again.
    package var reviewOn: CivilDay?
    package var recordedOn: CivilDay
    package var recordedBy = ""
    package var endedOn: CivilDay?

    package init(
        entry: Int, scope: String, justification: String, approvedBy: String, recordedOn: CivilDay
    ) {
        (self.entry, self.scope, self.justification) = (entry, scope, justification)
        (self.approvedBy, self.recordedOn) = (approvedBy, recordedOn)
    }
}

extension AuditedExclusion: Listed {
    package static let fields: [Field<AuditedExclusion>] = [
        Field("entry", .number) { .integer($0.entry) },
        Field("scope", .id) { .string($0.scope) },
        Field("justification") { .string($0.justification) },
        Field("approvedBy") { .string($0.approvedBy) },
        Field("reviewOn", .day) { JSONValue($0.reviewOn) },
        Field("recordedOn", .day) { .string("\($0.recordedOn)") },
        Field("recordedBy") { .string($0.recordedBy) },
        Field("endedOn", .day) { JSONValue($0.endedOn) },
    ]
}
