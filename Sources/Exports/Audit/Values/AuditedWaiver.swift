package import Domain

/// A waiver as auditors read it: for what, from when until when, why, and who approved.
package struct AuditedWaiver: Equatable, Sendable {
    /// The granting entry.
    package var entry: Int
    /// What is relieved, as it is typed: `web/os-patching`, `control:os-patching`.
    package var scope: String
    /// The first day of the relief.
    package var from: CivilDay
    /// The last day, as granted.
    package var until: CivilDay
    /// Why, in the words of whoever granted it.
    package var reason: String
    /// Who approved it, by name.
    package var approvedBy: String
    /// The civil day of the granting entry.
    package var recordedOn: CivilDay
    /// Who wrote it down; empty where the register does not say.
    package var recordedBy = ""
    /// The last day, where it was ended before its time.
    package var revokedOn: CivilDay?
    /// `number 3, 540 days`, where it continues others of the same scope without a gap.
    package var remark: String?
    /// The controls that it reaches: the one that its scope names, or those of the resource that
    /// it names; none where it is about a whole checklist, which no finding is.
    package var controls: [String] = []
    /// The subjects of the tasks that it covers or covered.
    package var subjects: [String] = []

    /// `self-approved`, `approver unknown`, `approver gone`.
    package var marks: [String] = []

    /// A waiver that was not revoked and reaches nothing.
    package init(
        entry: Int, scope: String, from: CivilDay, until: CivilDay, reason: String,
        approvedBy: String, recordedOn: CivilDay
    ) {
        (self.entry, self.scope, self.from, self.until) = (entry, scope, from, until)
        (self.reason, self.approvedBy, self.recordedOn) = (reason, approvedBy, recordedOn)
    }

    /// Whether what falls due on a day is waived by it, as the register decides it.
    ///
    /// The day on which it was revoked is the last one.
    package func isLive(on day: CivilDay) -> Bool {
        guard let days = DayRange(from: from, through: until) else { return false }
        return Relief(days: days, recordedOn: recordedOn, revokedOn: revokedOn).waives(day)
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
        Field("marks", .id) { .strings($0.marks) },
    ]
}
