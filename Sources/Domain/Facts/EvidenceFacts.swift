/// A file was stored as evidence.
package struct EvidenceAdded: FactPayload {
    package static let name = "evidence-added"
    /// The digest of its bytes: 64 hex digits; a file is added once.
    package var sha256: String
    /// Bytes.
    package var size: Int
    /// By the ending of the file's name: `text/csv`; `application/octet-stream` for any other.
    package var mediaType: String
    /// The name that the file had, without its folder.
    package var fileName: String
    /// The day on which it was collected, as told; `nil` if it was not.
    package var collectedOn: CivilDay?
    /// The last day on which it proves something, as told; `nil` if it was not.
    package var validUntil: CivilDay?

    /// Makes the fact for bytes that are stored already.
    package init(
        sha256: String, size: Int, mediaType: String, fileName: String,
        collectedOn: CivilDay? = nil, validUntil: CivilDay? = nil
    ) {
        (self.sha256, self.size, self.mediaType) = (sha256, size, mediaType)
        (self.fileName, self.collectedOn, self.validUntil) = (fileName, collectedOn, validUntil)
    }
}

/// A file's bytes were removed; its digest stays, so that what it proved is still named.
package struct EvidencePurged: FactPayload {
    package static let name = "evidence-purged"
    /// The digest of the bytes that were removed: 64 hex digits.
    package var sha256: String
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String

    /// Makes the fact for one file.
    package init(sha256: String, reason: String, approvedBy: String) {
        (self.sha256, self.reason, self.approvedBy) = (sha256, reason, approvedBy)
    }
}
