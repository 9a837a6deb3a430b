internal import Catalogue
internal import Domain

extension CatalogueManual {
    /// Every service with both sentences and its row of the matrix.
    var services: String {
        guard !pack.services.isEmpty else { return "" }
        var lines = ["## Services", ""]
        for service in pack.services.sorted(by: { $0.title < $1.title }) {
            lines += heading(3, "service", service.id, service.title)
            lines += page(service) + [""]
        }
        return lines.joined(separator: "\n")
    }

    private func page(_ service: CatalogueService) -> [String] {
        var facts = [CatalogueWords.model(service.model), service.serviceClass.rawValue]
        if !service.traits.isEmpty {
            facts.append(service.traits.map(code).joined(separator: ", "))
        }
        var lines = [facts.joined(separator: " · "), ""]
        lines += field("AWS", words(service.aws))
        lines += field("You", words(service.customer))
        lines += field("Its duties are those of", service.foldedInto.map(code))
        lines += field(
            "No longer offered", service.end.map { "from \($0.on): \(words($0.note))" })
        lines += field("Note", service.note.map(words))
        return lines + row(service)
    }

    /// Who answers for what: the aspects of each owner, and both halves of what is shared.
    private func row(_ service: CatalogueService) -> [String] {
        let row = MatrixRow(service, in: pack)
        var owned: [AspectOwner: [String]] = [:]
        var shared: [String] = []
        for aspect in pack.aspects {
            guard let cell = row[aspect.id] else { continue }
            let title = words(aspect.title)
            owned[cell.owner, default: []].append(title)
            guard cell.owner == .shared else { continue }
            let kind = cell.kind.map { " (\($0.rawValue))" } ?? ""
            shared.append(
                "  - \(title)\(kind): AWS: \(words(cell.aws ?? "")) "
                    + "You: \(words(cell.customer ?? ""))")
        }
        func list(_ owner: AspectOwner) -> String? { owned[owner]?.joined(separator: ", ") }
        var lines = field("Yours", list(.customer)) + field("AWS's", list(.aws))
        if !shared.isEmpty { lines += ["- **Shared:**"] + shared }
        return lines + field("Does not exist here", list(.notApplicable))
    }
}
