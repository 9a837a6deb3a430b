package import Domain

/// One file that proves something, and where its bytes lie in a bundle.
package struct AuditedEvidence: Equatable, Sendable {
    package var sha256: String
    /// Bytes.
    package var size: Int
    package var mediaType: String
    /// As it was called.
    package var fileName: String
    /// Relative to the bundle's payload: `evidence/427f93cafd9c-report.pdf`; `nil` without bytes.
    package var path: String?
    /// The adding entry, and when that was written.
    package var entry: Int
    package var recordedAt: Instant?
    package var collectedOn: CivilDay?
    package var validUntil: CivilDay?
    /// The day on which the bytes were removed; the digest is kept.
    package var purgedOn: CivilDay?
    /// `subject/duty`.
    package var proves: [String] = []

    package init(sha256: String, size: Int, mediaType: String, fileName: String, entry: Int) {
        (self.sha256, self.size, self.mediaType) = (sha256, size, mediaType)
        (self.fileName, self.entry) = (fileName, entry)
    }
}
