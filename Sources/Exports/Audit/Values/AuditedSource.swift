package import Domain

/// What one kind of import last showed of one account: the argument for completeness.
package struct AuditedSource: Equatable, Sendable {
    /// The kind of file.
    package var source: String
    /// 12 digits; `nil` where the file showed none.
    package var account: String?
    /// The civil day of the newest import of that kind and account.
    package var lastImport: CivilDay
    /// That import's number in the ledger.
    package var entry: Int
    /// The digest of the file.
    package var digest: String?
    /// Services that it showed and that are registered.
    package var seen = 0
    /// What it showed and is not registered.
    package var unregistered: [String] = []
    /// Services in use there, or anywhere if it showed no account, that it did not show.
    package var unseen: [String] = []

    /// An import that showed nothing.
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
