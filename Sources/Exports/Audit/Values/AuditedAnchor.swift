package import Domain

/// One published head: every entry up to it existed by that day.
package struct AuditedAnchor: Equatable, Sendable {
    /// The entry that tells it.
    package var entry: Int
    /// The SHA-256 that was published, 64 hex digits.
    package var head: String
    /// The number of the entry that has this hash; the entries up to it are witnessed.
    package var through: Int?
    /// The civil day of the entry that tells it.
    package var publishedOn: CivilDay
    /// Where: a commit, a mail, a token.
    package var at: String
    /// The digest of the receipt.
    package var receipt: String?

    /// An anchor without a receipt, whose hash nobody has looked up in the ledger yet.
    package init(entry: Int, head: String, publishedOn: CivilDay, at: String) {
        (self.entry, self.head, self.publishedOn, self.at) = (entry, head, publishedOn, at)
    }
}

extension AuditedAnchor: Listed {
    package static let fields: [Field<AuditedAnchor>] = [
        Field("entry", .number) { .integer($0.entry) },
        Field("head", .id) { .string($0.head) },
        Field("through", .number) { JSONValue($0.through) },
        Field("publishedOn", .day) { .string("\($0.publishedOn)") },
        Field("at") { .string($0.at) },
        Field("receipt", .id) { JSONValue($0.receipt) },
    ]
}
