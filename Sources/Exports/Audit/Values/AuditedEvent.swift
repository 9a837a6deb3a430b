package import Domain

/// Something that happened and opened one-off tasks: a leaver, an incident, an advisory.
package struct AuditedEvent: Equatable, Sendable {
    package var entry: Int
    package var kind: String
    package var id: String
    package var on: CivilDay
    package var title: String?
    package var recordedOn: CivilDay
    package var recordedBy = ""
    package var closedOn: CivilDay?
    package var result: String?
    /// Days from the event until its last task was done, or until it was closed.
    package var daysTaken: Int?
    /// `subject/name`.
    package var tasks: [String] = []

    package init(entry: Int, kind: String, id: String, on: CivilDay, recordedOn: CivilDay) {
        (self.entry, self.kind, self.id) = (entry, kind, id)
        (self.on, self.recordedOn) = (on, recordedOn)
    }
}

extension AuditedEvent: Listed {
    package static let fields: [Field<AuditedEvent>] = [
        Field("entry", .number) { .integer($0.entry) },
        Field("kind", .id) { .string($0.kind) },
        Field("id") { .string($0.id) },
        Field("on", .day) { .string("\($0.on)") },
        Field("title") { JSONValue($0.title) },
        Field("recordedOn", .day) { .string("\($0.recordedOn)") },
        Field("recordedBy") { .string($0.recordedBy) },
        Field("closedOn", .day) { JSONValue($0.closedOn) },
        Field("result", .id) { JSONValue($0.result) },
        Field("daysTaken", .number) { JSONValue($0.daysTaken) },
        Field("tasks", .id) { .strings($0.tasks) },
    ]
}
