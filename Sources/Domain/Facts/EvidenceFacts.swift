/// A file was stored as evidence.
package struct EvidenceAdded: FactPayload {
    package static let name = "evidence-added"
    package var sha256: String
    /// Bytes.
    package var size: Int
    package var mediaType: String
    package var fileName: String
    package var collectedOn: CivilDay?
    package var validUntil: CivilDay?

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
    package var sha256: String
    package var reason: String
    package var approvedBy: String

    package init(sha256: String, reason: String, approvedBy: String) {
        (self.sha256, self.reason, self.approvedBy) = (sha256, reason, approvedBy)
    }
}
