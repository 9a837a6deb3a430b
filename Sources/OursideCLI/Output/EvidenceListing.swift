internal import Domain
internal import Exports
internal import Storage

/// Evidence with what its entry says of it.
struct StoredEvidence {
    var row: EvidenceRow
    var addedOn: CivilDay?
    var addedBy: String?
    /// What it proves, in words that can be pasted: `web/os-patching`, `entry 11` for a receipt.
    var proves: [String]

    /// All evidence, in the order in which it was stored.
    ///
    /// - Throws: What the store throws.
    static func all(in store: Store) throws -> [StoredEvidence] {
        let receipts = try store.receipts()
        return try store.evidence().map { row in
            let entry = try store.entry(row.entry)
            let heads = (receipts[row.sha256] ?? []).map { "entry \($0)" }
            return StoredEvidence(
                row: row, addedOn: entry?.day, addedBy: entry?.by, proves: row.proves + heads)
        }
    }

    /// The one whose digest begins so.
    ///
    /// - Throws: `Refusal`, if it is none or several; `ArgumentProblem` if it is no beginning.
    static func find(_ prefix: DigestPrefix, in store: Store) throws -> StoredEvidence {
        let all = try all(in: store)
        let found = all.filter { $0.row.sha256.hasPrefix(prefix.digits) }
        guard let first = found.first else {
            throw Refusal(
                "No evidence has a digest that begins with \(prefix.digits).",
                why: all.isEmpty ? "none is stored yet." : nil, try: "ourside evidence list")
        }
        guard found.count == 1 else {
            let digests = found.prefix(5).map { "\($0.row.sha256.prefix(16)) '\($0.row.fileName)'" }
            throw Refusal(
                "\(found.count) digests begin with \(prefix.digits).",
                why: digests.joined(separator: ", ") + ".", try: "more of its digits")
        }
        return first
    }
}

/// Evidence as rows: one list of columns for people, JSON and CSV alike.
enum EvidenceListing {
    static let columns = columns(showing: [])

    private static func columns(showing evidence: [StoredEvidence]) -> [Column] {
        [
            Column(key: "digest", title: "DIGEST", kind: .id, priority: .high),
            Column(key: "fileName", title: "FILE", priority: .high),
            Column(key: "size", title: "BYTES", kind: .number),
            Column(key: "mediaType", title: "TYPE", kind: .id, shownInTable: false),
            Column(key: "entry", title: "ENTRY", kind: .number, shownInTable: false),
            Column(key: "addedOn", title: "ADDED", kind: .day),
            Column(key: "addedBy", title: "BY", priority: .low, flexible: false),
            Column(key: "collectedOn", title: "COLLECTED", kind: .day, shownInTable: false),
            Column(key: "validUntil", title: "VALID UNTIL", kind: .day, priority: .low),
            Column(key: "proves", title: "PROVES", kind: .id),
            Column(key: "sha256", title: "SHA-256", kind: .id, shownInTable: false),
            Column(
                key: "purgedOn", title: "PURGED", kind: .day,
                shownInTable: evidence.contains { $0.row.purged != nil }),
        ]
    }

    static func listing(_ evidence: [StoredEvidence], empty: String) -> Listing {
        Listing(
            columns: columns(showing: evidence), rows: evidence.map(row), emptySentence: empty)
    }

    static func row(_ stored: StoredEvidence) -> [JSONValue] {
        let row = stored.row
        return [
            .string(String(row.sha256.prefix(12))), .string(row.fileName), .integer(row.size),
            .string(row.mediaType), .integer(row.entry), JSONValue(stored.addedOn),
            JSONValue(stored.addedBy), JSONValue(row.collectedOn), JSONValue(row.validUntil),
            .strings(stored.proves), .string(row.sha256), JSONValue(row.purged),
        ]
    }
}
