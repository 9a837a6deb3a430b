package import Domain
package import Exports
package import Storage

/// Evidence with what its entry says of it.
package struct StoredEvidence {
    /// What the register keeps of it, the bytes aside.
    package var row: EvidenceRow
    /// The civil day of the adding entry.
    package var addedOn: CivilDay?
    /// The actor of the adding entry.
    package var addedBy: String?
    /// What it proves, in words that can be pasted: `web/os-patching`, `entry 11` for a receipt.
    package var proves: [String]

    /// All evidence, in the order in which it was stored.
    ///
    /// - Throws: What the store throws.
    package static func all(in store: Store) throws -> [StoredEvidence] {
        let receipts = try store.receipts()
        return try store.evidence().map { row in
            let entry = try store.entry(row.entry)
            let heads = (receipts[row.sha256] ?? []).map { "entry \($0)" }
            return StoredEvidence(
                row: row, addedOn: entry?.day, addedBy: entry?.by, proves: row.proves + heads)
        }
    }
}

/// Evidence as rows: one list of columns for people, JSON and CSV alike.
package enum EvidenceListing {
    /// Every column, as for evidence of which nothing was purged.
    package static let columns = columns(showing: [])

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

    /// Lists evidence as it comes; the day of the purge shows only where there is one.
    package static func listing(_ evidence: [StoredEvidence], empty: String) -> Listing {
        Listing(
            columns: columns(showing: evidence), rows: evidence.map(row), emptySentence: empty)
    }

    /// The cells in the order of the columns, the digest first in 12 digits and later in all.
    package static func row(_ stored: StoredEvidence) -> [JSONValue] {
        let row = stored.row
        return [
            .string(String(row.sha256.prefix(12))), .string(row.fileName), .integer(row.size),
            .string(row.mediaType), .integer(row.entry), JSONValue(stored.addedOn),
            JSONValue(stored.addedBy), JSONValue(row.collectedOn), JSONValue(row.validUntil),
            .strings(stored.proves), .string(row.sha256), JSONValue(row.purged),
        ]
    }
}
