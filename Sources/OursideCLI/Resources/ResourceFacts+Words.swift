internal import Domain

extension ResourceRegistered: WordedFact {
    var words: String {
        "\(kind) \(subject):\(name) registered"
            + (expires.map { ", expires \($0)" } ?? "")
    }

    var subjects: [String] { ["\(subject):\(name)"] }
}

extension ResourceChanged: WordedFact {
    var words: String {
        changed(
            "resource \(resource)",
            [
                ("identifier", identifier), ("last rotated", lastRotated?.description),
                ("expires", expires?.description), ("RPO", rpo.map { "\($0) minutes" }),
                ("RTO", rto.map { "\($0) minutes" }),
            ])
    }

    var subjects: [String] { [resource] }
}

extension ResourceRetired: WordedFact {
    var words: String { "resource \(resource) retired on \(on): \(reason)" }

    var subjects: [String] { [resource] }
}
