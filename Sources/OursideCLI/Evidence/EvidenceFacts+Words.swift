internal import Domain
internal import Exports

extension EvidenceAdded: WordedFact {
    var words: String {
        "evidence '\(fileName)' stored, \(counted(size, "byte")), "
            + sha256.prefix(12)
    }
}

extension EvidencePurged: WordedFact {
    var words: String { "bytes of evidence \(sha256.prefix(12)) removed: \(reason)" }
}
