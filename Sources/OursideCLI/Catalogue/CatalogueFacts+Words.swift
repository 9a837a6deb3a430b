internal import Domain

extension CatalogueImported: WordedFact {
    var words: String {
        "pack \(pack) \(version) imported"
            + (extends.map { ", laid over \($0)" } ?? "")
    }
}

extension CatalogueAdopted: WordedFact {
    var words: String {
        "pack \(pack) \(version) adopted, profile \(profile.rawValue)"
            + list(", frameworks ", frameworks)
    }

    var subjects: [String] { ["org"] }
}

extension ControlIncluded: WordedFact {
    var words: String { "\(scope) included: \(reason)" }
}
