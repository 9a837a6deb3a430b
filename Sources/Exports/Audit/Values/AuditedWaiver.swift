package import Domain

/// One approved relief with its end.
package struct AuditedWaiver: Equatable, Sendable {
    /// The granting entry.
    package var entry: Int
    package var scope: String
    package var from: CivilDay
    package var until: CivilDay
    package var reason: String
    package var approvedBy: String
    package var recordedOn: CivilDay
    package var recordedBy = ""
    package var revokedOn: CivilDay?
    /// "third in a row, 540 days", where it continues others.
    package var remark: String?
    /// The controls and subjects that it reaches, resolved on the day judged.
    package var controls: [String] = []
    package var subjects: [String] = []

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
