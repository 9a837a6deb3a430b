internal import Domain
internal import Hashing
internal import SQLite

extension Store {
    /// Hashes every stored file again, chunk by chunk.
    ///
    /// - Parameters:
    ///   - named: The files that entries name.
    ///   - purged: Digests whose bytes were removed, with the entry that says so.
    /// - Returns: How many files there are, in words.
    /// - Throws: ``VerificationFault`` with the files that are missing or altered.
    func verifyEvidence(
        named: [(entry: Int, file: EvidenceAdded)], purged: [String: Int]
    ) throws -> String {
        let stored = try connection.query(
            "SELECT id, sha256, size FROM evidence_file WHERE sha256 IS NOT NULL ORDER BY id"
        ) { row throws(SQLiteError) in
            StoredFile(id: try row.int64(0), sha256: try row.text(1), size: try row.int(2))
        }
        let names = Dictionary(
            named.map { ($0.file.sha256, "'\($0.file.fileName)' of entry \($0.entry)") },
            uniquingKeysWith: { first, _ in first })
        var faults: [String] = []
        for file in stored {
            let name = names[file.sha256] ?? "staged evidence \(file.sha256.prefix(12))"
            if let fault = try fault(in: file) { faults.append("\(name): \(fault)") }
        }
        let digests = Set(stored.map(\.sha256))
        for (entry, file) in named {
            let isThere = digests.contains(file.sha256)
            if let purge = purged[file.sha256], isThere {
                faults.append(
                    "'\(file.fileName)' of entry \(entry): entry \(purge) removed its bytes, and they "
                        + "are there")
            } else if !isThere, purged[file.sha256] == nil {
                faults.append("'\(file.fileName)' of entry \(entry): its bytes are missing")
            }
        }
        guard faults.isEmpty else { throw VerificationFault(faults) }
        let staged = stored.count { names[$0.sha256] == nil }
        let count = names.count - purged.count
        return "\(count) file\(count == 1 ? "" : "s"), each with its digest"
            + (purged.isEmpty ? "" : "; the bytes of \(purged.count) were purged")
            + (staged == 0 ? "" : "; \(staged) staged and named by no entry yet")
    }

    private struct StoredFile {
        var id: Int64
        var sha256: String
        /// Bytes.
        var size: Int
    }

    private func fault(in file: StoredFile) throws -> String? {
        var hash = SHA256()
        var (bytes, number) = (0, 0)
        var missing: Int?
        try connection.forEach(
            "SELECT n, bytes FROM evidence_chunk WHERE file = \(file.id) ORDER BY n"
        ) { row in
            if missing == nil, try row.int(0) != number { missing = number }
            let chunk = try row.blob(1)
            hash.update(chunk)
            bytes += chunk.count
            number += 1
        }
        if let missing { return "chunk \(missing) of its bytes is missing" }
        if bytes != file.size { return "\(bytes) bytes are stored instead of \(file.size)" }
        return hash.finish().description == file.sha256 ? nil : "its bytes were changed"
    }
}
