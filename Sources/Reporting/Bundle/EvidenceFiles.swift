internal import Domain
internal import Exports
package import Files
internal import Hashing
package import Storage

/// Evidence as files: their names, and their bytes out of the database.
package struct EvidenceFiles {
    /// All evidence, each with a name that no other has: `427f93cafd9c-report.pdf`.
    package let named: [(stored: StoredEvidence, name: String)]
    /// Those whose bytes are there.
    package var kept: [(stored: StoredEvidence, name: String)] {
        named.filter { $0.stored.row.purged == nil }
    }

    /// Names each file by 12 digits of its digest and by what it was called, made safe.
    package init(_ evidence: [StoredEvidence]) {
        var taken: Set<String> = []
        named = evidence.map { stored in
            let row = stored.row
            return (stored, safeFileName("\(row.sha256.prefix(12))-\(row.fileName)", taken: &taken))
        }
    }

    /// Streams a file's bytes, and checks that they are the ones that were stored.
    ///
    /// - Throws: `Refusal`, if they are missing or altered, and what the file throws.
    package static func write(_ row: EvidenceRow, from store: Store, to file: OutputFile) throws {
        var hash = SHA256()
        try store.readEvidence(row.sha256) { chunk in
            hash.update(chunk)
            try file.write(chunk)
        }
        guard hash.finish().description == row.sha256 else {
            throw Refusal(
                "The bytes of '\(row.fileName)' are not the ones that were stored.",
                why: "they do not have the digest \(row.sha256.prefix(12)).",
                try: "ourside verify", kind: .io)
        }
    }
}
