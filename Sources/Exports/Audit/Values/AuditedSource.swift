package import Domain

/// What one kind of import last showed of one account: the argument for completeness.
package struct AuditedSource: Equatable, Sendable {
    /// The kind of file.
    package var source: String
    package var account: String?
    package var lastImport: CivilDay
    package var entry: Int
    /// The digest of the file.
    package var digest: String?
    /// Services that it showed and that are registered.
    package var seen = 0
    /// Shown and not registered; registered and not shown.
    package var unregistered: [String] = []
    package var unseen: [String] = []

    package init(source: String, lastImport: CivilDay, entry: Int) {
        (self.source, self.lastImport, self.entry) = (source, lastImport, entry)
    }
}

extension AuditedSource: Listed {
    package static let fields: [Field<AuditedSource>] = [
        Field("source", .id) { .string($0.source) },
        Field("account", .id) { JSONValue($0.account) },
        Field("lastImport", .day) { .string("\($0.lastImport)") },
        Field("entry", .number) { .integer($0.entry) },
        Field("digest", .id) { JSONValue($0.digest) },
        Field("seen", .number) { .integer($0.seen) },
        Field("unregistered") { .strings($0.unregistered) },
        Field("unseen", .id) { .strings($0.unseen) },
    ]
}
