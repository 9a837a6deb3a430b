internal import Domain
internal import SQLite

extension Recorder {
    /// Tells where a line's hash was published.
    ///
    /// - Parameters:
    ///   - head: The hash of any entry; it is said by whoever published it, since other entries may
    ///     have come after it.
    ///   - place: Where.
    ///   - receipt: The digest of what proves it.
    /// - Returns: The entry that tells it.
    /// - Throws: `Refusal`, if no entry has that hash.
    @discardableResult
    package func publishHead(_ head: String, at place: String, receipt: String?) throws -> Int {
        let known = try connection.first("SELECT seq FROM ledger WHERE hash = \(head)") {
            row throws(SQLiteError) in try row.int(0)
        }
        guard known != nil else {
            throw Refusal(
                "No entry has the hash \(head).",
                why: "what was published must be a head of this ledger.", try: "ourside anchor")
        }
        return try record(HeadPublished(head: head, at: place, receipt: receipt))
    }
}
