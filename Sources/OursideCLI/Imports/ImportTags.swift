internal import Domain
internal import Inventory

/// What the tags of a service say, by the organization's map: `team` is in the tag `Owner`.
struct ImportTags {
    private let map: [String: String]
    private let teams: Set<String>
    /// Values that say nothing here, with their tags: `Owner=payments`.
    private(set) var unknown: Set<String> = []

    /// - Parameters:
    ///   - map: The key of the tag by field.
    ///   - teams: The teams that there are.
    init(_ map: [String: String], teams: [String]) {
        (self.map, self.teams) = (map, Set(teams))
    }

    private func value(_ field: ImportField, _ tags: [String: String]) -> String? {
        map[field.rawValue].flatMap { tags[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The team, if there is one of that name.
    mutating func team(_ tags: [String: String]) -> String? {
        guard let value = value(.team, tags) else { return nil }
        let name = ProposedName.slug(value)
        if teams.contains(name) { return name }
        note(.team, value)
        return nil
    }

    /// The environment, as a name.
    func environment(_ tags: [String: String]) -> String? {
        value(.environment, tags).map { ProposedName.slug($0) }
    }

    /// The classification, if it is one.
    mutating func classification(_ tags: [String: String]) -> Classification? {
        guard let value = value(.classification, tags) else { return nil }
        if let level = Classification(rawValue: ProposedName.slug(value)) { return level }
        note(.classification, value)
        return nil
    }

    private mutating func note(_ field: ImportField, _ value: String) {
        unknown.insert("\(map[field.rawValue] ?? "")=\(value)")
    }
}
