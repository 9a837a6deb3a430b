internal import Domain
internal import SQLite

extension Recorder {
    /// Removes a file's bytes for good; its digest stays, and what it proved.
    ///
    /// - Parameters:
    ///   - sha256: The whole digest.
    ///   - reason: Why.
    ///   - approvedBy: Who decided it.
    /// - Throws: `Refusal`, if the bytes are gone already; ``UnknownName``, if there is no such
    ///   evidence.
    package func purgeEvidence(_ sha256: String, reason: String, approvedBy: String) throws {
        let known = try names("SELECT sha256 FROM evidence")
        guard known.contains(sha256) else {
            throw UnknownName(kind: .evidence, name: sha256, known: known)
        }
        try checkIsNotPurged(sha256)
        // What is deleted is overwritten, not only forgotten.
        try connection.run(script: "PRAGMA secure_delete = ON")
        try connection.execute("DELETE FROM evidence_file WHERE sha256 = \(sha256)")
        try record(EvidencePurged(sha256: sha256, reason: reason, approvedBy: approvedBy))
    }

    func checkIsNotPurged(_ sha256: String) throws {
        let purge = try connection.first(
            """
            SELECT evidence_purge.entry, purged, reason, file_name FROM evidence_purge
            JOIN evidence ON evidence.id = evidence WHERE sha256 = \(sha256)
            """
        ) { row throws(SQLiteError) in
            (
                entry: try row.int(0), day: try row.day(1), reason: try row.text(2),
                file: try row.text(3)
            )
        }
        guard let purge else { return }
        throw Refusal(
            "The bytes of '\(purge.file)' were removed on \(purge.day).",
            why: "entry \(purge.entry) decided it: \(purge.reason).",
            try: "ourside evidence show \(sha256.prefix(12))")
    }
}
