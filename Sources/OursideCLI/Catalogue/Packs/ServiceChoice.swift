internal import Arguments
internal import Catalogue
internal import Domain
internal import Storage

/// The service of the catalogue that a person means.
struct ServiceChoice {
    let service: CatalogueService

    /// Finds a service by its id, in capitals or not.
    ///
    /// - Parameters:
    ///   - text: What was typed.
    ///   - pack: Where to look.
    ///   - command: The command line to try with an id instead.
    /// - Throws: `Refusal`, with the services whose ids, official titles or common names are near:
    ///   `postgres` gives `rds`.
    init(
        _ text: String, in pack: PackIndex,
        command: (String) -> String = { "ourside service add \($0) --name NAME" }
    ) throws {
        if let service = pack.service(text) ?? pack.service(text.lowercased()) {
            self.service = service
            return
        }
        let near = Self.services(like: text, in: pack)
        guard let first = near.first else {
            throw UnknownName(
                kind: .catalogueService, name: text, known: pack.pack.services.map(\.id))
        }
        throw Refusal(
            "There is no catalogue service '\(text)'.",
            why:
                "did you mean \(near.map { "'\($0.id)' (\($0.title))" }.joined(separator: " or "))?",
            try: command(first.id))
    }

    /// By name; else by a slip of the finger; else by what the pack says about them.
    private static func services(like text: String, in pack: PackIndex) -> [CatalogueService] {
        let called = pack.services(called: text)
        if !called.isEmpty { return called }
        let slips = closestMatches(to: text, among: pack.allServiceIDs).compactMap(pack.service)
        return slips.isEmpty ? pack.services(mentioning: text) : slips
    }
}
