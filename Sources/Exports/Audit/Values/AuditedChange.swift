package import Domain

/// One change of what is asked for: old, new, why, who approved, recorded when.
package struct AuditedChange: Equatable, Sendable {
    /// The changing entry's number in the ledger.
    package var entry: Int
    /// The civil day of that entry.
    package var recordedOn: CivilDay
    /// The actor of that entry.
    package var recordedBy: String
    /// What was changed: `schedule`, `owner`, `withdrawal`.
    package var kind: String
    /// What was changed: `web/os-patching`, `duty:os-patching`, `entry 41`.
    package var scope: String
    /// The old value in words; `nil` where there was none, and for withdrawals.
    package var before: String?
    /// The new value in words; `nil` where there is none, and for withdrawals.
    package var after: String?
    /// Why, in the words of whoever changed it; `nil` where nobody gave any.
    package var reason: String?
    /// Who approved it, by name; `nil` where nobody is told.
    package var approvedBy: String?

    /// `self-approved`, `approver unknown`, `approver gone`.
    package var marks: [String] = []

    /// A change without values, reason and approval.
    package init(entry: Int, recordedOn: CivilDay, recordedBy: String, kind: String, scope: String)
    {
        (self.entry, self.recordedOn, self.recordedBy) = (entry, recordedOn, recordedBy)
        (self.kind, self.scope) = (kind, scope)
    }
}

extension AuditedChange: Listed {
    package static let fields: [Field<AuditedChange>] = [
        Field("entry", .number) { .integer($0.entry) },
        Field("recordedOn", .day) { .string("\($0.recordedOn)") },
        Field("recordedBy") { .string($0.recordedBy) },
        Field("kind", .id) { .string($0.kind) },
        Field("scope", .id) { .string($0.scope) },
        Field("before") { JSONValue($0.before) },
        Field("after") { JSONValue($0.after) },
        Field("reason") { JSONValue($0.reason) },
        Field("approvedBy") { JSONValue($0.approvedBy) },
        Field("marks", .id) { .strings($0.marks) },
    ]
}
