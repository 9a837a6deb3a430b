package import Domain

/// One change of what is asked for: old, new, why, who approved, recorded when.
package struct AuditedChange: Equatable, Sendable {
    package var entry: Int
    package var recordedOn: CivilDay
    package var recordedBy: String
    /// What was changed: `schedule`, `owner`, `withdrawal`.
    package var kind: String
    package var scope: String
    package var before: String?
    package var after: String?
    package var reason: String?
    package var approvedBy: String?

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
    ]
}
