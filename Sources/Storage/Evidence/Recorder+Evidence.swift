package import Domain
internal import SQLite

extension Recorder {
    /// Records staged bytes as evidence, once per digest.
    ///
    /// - Throws: `Refusal`, if the bytes were taken back meanwhile, and `SQLiteError`.
    package func addEvidence(
        _ staged: StagedEvidence, collectedOn: CivilDay? = nil, validUntil: CivilDay? = nil
    ) throws {
        let known = try names("SELECT sha256 FROM evidence WHERE sha256 = \(staged.sha256)")
        guard known.isEmpty else { return try checkIsNotPurged(staged.sha256) }
        try checkIsStored(staged)
        try record(
            EvidenceAdded(
                sha256: staged.sha256, size: staged.size, mediaType: staged.mediaType,
                fileName: staged.fileName, collectedOn: collectedOn, validUntil: validUntil))
    }
}
