internal import Exports
internal import Storage

extension BundleDocument {
    /// The files that prove what was done, and where their bytes are in the bundle.
    static var evidence: BundleDocument {
        let columns = EvidenceListing.columns + [Column(key: "file", title: "IN HERE", kind: .id)]
        return csv("evidence.csv", "the files that prove it; the bytes are in evidence/", columns) {
            source in
            source.evidence.named.map { stored, name in
                let isHere = stored.row.purged == nil
                return EvidenceListing.row(stored)
                    + [isHere ? .string("\(Bundle.evidenceFolder)/\(name)") : .null]
            }
        }
    }
}
