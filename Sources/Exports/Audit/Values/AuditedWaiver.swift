package import Domain

/// One approved relief with its end.
package struct AuditedWaiver: Equatable, Sendable {
    /// The granting entry.
    package var entry: Int
    /// What is relieved, as it is typed: `web/os-patching`, `control:os-patching`.
    package var scope: String
    /// The first day of the relief.
    package var from: CivilDay
    /// The last day, as granted, even if it was revoked before.
    package var until: CivilDay
    /// Why, in the words of whoever granted it.
    package var reason: String
    /// Who approved it, by name.
    package var approvedBy: String
    /// The civil day of the granting entry.
    package var recordedOn: CivilDay
    /// Who wrote it down; empty where the register does not say.
    package var recordedBy = ""
    /// The day from which it relieves nobody any more; `nil` if it was not revoked.
    package var revokedOn: CivilDay?
    /// "number 3, 540 days", where it continues others.
    package var remark: String?
    /// The ids of the controls that it reaches, resolved on the day judged.
    package var controls: [String] = []
    /// The names of those that it reaches, resolved on the day judged, sorted.
    package var subjects: [String] = []

    /// A waiver that was not revoked and reaches nothing.
    package init(
        entry: Int, scope: String, from: CivilDay, until: CivilDay, reason: String,
        approvedBy: String, recordedOn: CivilDay
    ) {
        (self.entry, self.scope, self.from, self.until) = (entry, scope, from, until)
        (self.reason, self.approvedBy, self.recordedOn) = (reason, approvedBy, recordedOn)
    }

    /// Whether it relieves anybody on a day.
    package func isLive(on day: CivilDay) -> Bool {
        from <= day && day <= until && revokedOn.map { day < $0 } ?? true
    }
}

extension AuditedWaiver: Listed {
    package static let fields: [Field<AuditedWaiver>] = [
        Field("entry", .number) { .integer($0.entry) },
        Field("scope", .id) { .string($0.scope) },
        Field("from", .day) { .string("\($0.from)") },
        Field("until", .day) { .string("\($0.until)") },
        Field("revokedOn", .day) { JSONValue($0.revokedOn) },
        Field("reason") { .string($0.reason) },
        Field("approvedBy") { .string($0.approvedBy) },
        Field("recordedOn", .day) { .string("\($0.recordedOn)") },
        Field("recordedBy") { .string($0.recordedBy) },
        Field("remark") { JSONValue($0.remark) },
    ]
}
