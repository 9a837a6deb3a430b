internal import Domain
internal import Exports

extension ImportMapped: WordedFact {
    var words: String { "imports take the \(field) from the tag '\(tag)'" }
}

extension InventoryImported: WordedFact {
    var words: String {
        "'\(file)' imported (\(kind)): it shows "
            + "\(counted(services, "service")) and \(counted(resources, "resource"))"
    }
}
