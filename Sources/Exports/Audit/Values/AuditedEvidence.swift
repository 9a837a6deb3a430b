package import Domain

/// One file that proves something, and where its bytes lie in a bundle.
package struct AuditedEvidence: Equatable, Sendable {
    /// 64 hex digits; occurrences name the file by them.
    package var sha256: String
    /// Bytes.
    package var size: Int
    /// Told by the file's name: `application/pdf`.
    package var mediaType: String
    /// As it was called.
    package var fileName: String
    /// Relative to the bundle's payload: `evidence/427f93cafd9c-report.pdf`; `nil` without bytes.
    package var path: String?
    /// The adding entry's number in the ledger.
    package var entry: Int
    /// When that entry was written.
    package var recordedAt: Instant?
    /// The day on which it was collected; `nil` where nobody said.
    package var collectedOn: CivilDay?
    /// The last day on which it holds; `nil` where nobody said.
    package var validUntil: CivilDay?
    /// The day on which the bytes were removed; the digest is kept.
    package var purgedOn: CivilDay?
    /// `subject/duty`.
    package var proves: [String] = []

    /// A file that lies in no bundle and proves nothing.
    package init(sha256: String, size: Int, mediaType: String, fileName: String, entry: Int) {
        (self.sha256, self.size, self.mediaType) = (sha256, size, mediaType)
        (self.fileName, self.entry) = (fileName, entry)
    }
}
