/// A file's bytes were removed; its digest stays, so that what it proved is still named.
package struct EvidencePurged: FactPayload {
    package static let name = "evidence-purged"
    package var sha256: String
    package var reason: String
    package var approvedBy: String

    package init(sha256: String, reason: String, approvedBy: String) {
        (self.sha256, self.reason, self.approvedBy) = (sha256, reason, approvedBy)
    }

    package var fact: Fact { .evidencePurged(self) }
}
