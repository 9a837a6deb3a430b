package import Domain
internal import SQLite

/// One stored file that proves something, as lists and exports show it.
package struct EvidenceRow: Equatable, Sendable {
    /// The adding entry.
    package var entry: Int
    /// The digest of its bytes: 64 hex digits.
    package var sha256: String
    /// Bytes.
    package var size: Int
    /// By the ending of the file's name: `text/csv`; `application/octet-stream` for any other.
    package var mediaType: String
    /// The name that the file had, without its folder.
    package var fileName: String
    /// The day on which it was collected; `nil` if it was not told.
    package var collectedOn: CivilDay?
    /// The last day on which it is valid; `nil` if it was not told.
    package var validUntil: CivilDay?
    /// `subject/duty` of the completions that it proves, withdrawn ones left out.
    package var proves: [String]
    /// The day on which the bytes were removed.
    package var purged: CivilDay?
    /// Why they were.
    package var purgeReason: String?
}

extension Store {
    /// What marks a digest where a file could be named: `sha256:427f93cafd9c…`.
    package static let digestMark = "sha256:"

    /// Evidence that is stored already, by its digest.
    ///
    /// - Parameter text: `sha256:` and the digest, or at least twelve of its first digits.
    /// - Returns: What is stored, to be named by an entry.
    /// - Throws: `Refusal`, if there is none, if there are several, or if its bytes were removed.
    package func storedEvidence(_ text: String) throws -> StagedEvidence {
        let digits = text.dropFirst(Self.digestMark.count).lowercased()
        let isDigest = digits.count >= 12 && digits.allSatisfy(\.isHexDigit)
        let found = isDigest ? try evidence().filter { $0.sha256.hasPrefix(digits) } : []
        guard found.count == 1, let row = found.first else {
            throw Refusal(
                "'\(text)' is no stored evidence.",
                why: !isDigest
                    ? "a digest has 64 hex digits, of which the first twelve are enough."
                    : found.isEmpty
                        ? "no file with that digest was added."
                        : "\(found.count) digests begin so.",
                try: "ourside evidence list")
        }
        if let purged = row.purged {
            throw Refusal(
                "The bytes of '\(row.fileName)' were removed on \(purged).",
                why: "what is gone proves nothing new.", try: "--evidence FILE")
        }
        return StagedEvidence(
            sha256: row.sha256, size: row.size, fileName: row.fileName, mediaType: row.mediaType,
            wasKnown: true)
    }

    /// Every file that was added, purged ones included, in the order of the entries.
    ///
    /// - Throws: `SQLiteError`.
    package func evidence() throws -> [EvidenceRow] {
        let proves = try connection.query(
            """
            SELECT DISTINCT evidence, subject.name || '/' || series.name FROM completion_evidence
            JOIN completion USING (entry) JOIN series ON series.id = completion.series
            JOIN subject ON subject.id = series.subject
            WHERE evidence IS NOT NULL AND withdrawn IS NULL ORDER BY 2
            """
        ) { row throws(SQLiteError) in (try row.int(0), try row.text(1)) }
        let byFile = Dictionary(grouping: proves, by: \.0).mapValues { $0.map(\.1) }
        return try connection.query(
            """
            SELECT id, sha256, size, media_type, file_name, collected_on, valid_until, purged,
                evidence_purge.reason
            FROM evidence LEFT JOIN evidence_purge ON evidence_purge.evidence = evidence.id
            ORDER BY id
            """
        ) { row throws(SQLiteError) in
            EvidenceRow(
                entry: try row.int(0), sha256: try row.text(1), size: try row.int(2),
                mediaType: try row.text(3), fileName: try row.text(4),
                collectedOn: try row.optionalDay(5), validUntil: try row.optionalDay(6),
                proves: byFile[try row.int(0)] ?? [], purged: try row.optionalDay(7),
                purgeReason: try row.optionalText(8))
        }
    }
}
