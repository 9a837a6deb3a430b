internal import Domain
internal import SQLite

extension Recorder {
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
