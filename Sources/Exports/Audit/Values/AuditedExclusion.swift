package import Domain

/// One statement that a control does not apply, with its justification.
package struct AuditedExclusion: Equatable, Sendable {
    /// The excluding entry's number in the ledger.
    package var entry: Int
    /// What does not apply, as it is typed: `web/os-patching`, `control:os-patching`.
    package var scope: String
    /// Why it does not apply, in the words of whoever excluded it.
    package var justification: String
    /// Who approved it, by name.
    package var approvedBy: String
    /// When it is to be looked at again.
    package var reviewOn: CivilDay?
    /// The civil day of the excluding entry.
    package var recordedOn: CivilDay
    /// Who wrote it down; empty where the register does not say.
    package var recordedBy = ""
    /// The day on which it applied again; `nil` while it does not.
    package var endedOn: CivilDay?

    /// `self-approved`, `approver unknown`, `approver gone`.
    package var marks: [String] = []

    /// An exclusion that has not ended.
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
        Field("marks", .id) { .strings($0.marks) },
    ]
}
