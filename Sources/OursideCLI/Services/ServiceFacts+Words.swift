internal import Domain
internal import Exports

extension ServiceRegistered: WordedFact {
    var words: String {
        "service \(name) registered: \(service) in \(account), "
            + environment
    }

    var subjects: [String] { [name] }
}

extension ServiceChanged: WordedFact {
    var words: String {
        func joined(_ values: [String]?) -> String? { values?.sorted().joined(separator: " ") }
        return changed(
            "service \(name)",
            [
                ("team", team), ("region", region), ("environment", environment),
                ("classification", classification?.rawValue), ("title", title),
                ("with", joined(traits)), ("without", joined(withoutTraits)),
                ("tags", joined(tags.map { $0.map { "\($0.key)=\($0.value)" } })),
            ])
    }

    var subjects: [String] { [name] }
}

extension ServiceRetired: WordedFact {
    var words: String { "service \(name) retired on \(on): \(reason)" }

    var subjects: [String] { [name] }
}
