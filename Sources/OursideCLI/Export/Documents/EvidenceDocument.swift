internal import Exports

extension BundleDocument {
    /// The files that prove what was done, and where their bytes are in the bundle.
    static var evidence: BundleDocument {
        let columns = EvidenceListing.columns + [Column(key: "file", title: "IN HERE", kind: .id)]
        return csv("evidence.csv", "the files that prove it; the bytes are in evidence/", columns) {
            source in
            source.evidence.named.map { stored, name in
                EvidenceListing.row(stored) + [.string("\(Bundle.evidenceFolder)/\(name)")]
            }
        }
    }
}
