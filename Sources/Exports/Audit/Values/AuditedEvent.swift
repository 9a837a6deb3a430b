package import Domain

/// Something that happened and opened one-off tasks: a leaver, an incident, an advisory.
package struct AuditedEvent: Equatable, Sendable {
    /// The recording entry's number in the ledger.
    package var entry: Int
    /// In kebab-case: `leaver`, `advisory`.
    package var kind: String
    /// Its name among those of its kind: `cve-2026-1234`.
    package var id: String
    /// The day on which it happened.
    package var on: CivilDay
    /// What was noted when it was recorded; `nil` without a note.
    package var title: String?
    /// The civil day of the recording entry.
    package var recordedOn: CivilDay
    /// Who wrote it down; empty where the register does not say.
    package var recordedBy = ""
    /// The day on which it was closed; `nil` while it is not.
    package var closedOn: CivilDay?
    /// How far it has got: `open`, `done`, `closed`.
    package var result: String?
    /// Whole days from the event until it was closed or its last task done; if open, until judged.
    package var daysTaken: Int?
    /// `subject/name`, a blank, and what became of it: `on-time`, `late`, `open`.
    package var tasks: [String] = []

    /// An event without a note that opened no tasks.
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
