internal import Domain
internal import Inventory
internal import Storage

/// Finds the services in use that a proposal speaks of.
struct ImportMatching {
    /// What the register says about a proposal.
    enum Match: Equatable {
        /// Nobody has registered it.
        case unknown
        /// It is that one.
        case one(ServiceRow)
        /// It is one of several that were registered by hand, and cannot be told apart.
        case several([ServiceRow])
        /// It was retired, and a person's verdict is not overwritten.
        case retired(ServiceRow)
    }

    /// A service in use as far as finding it again goes.
    private struct Place: Hashable {
        let catalogue: String
        let account: String
    }

    private var byName: [String: ServiceRow] = [:]
    private var namesByKey: [String: [String]] = [:]
    /// Services without a key, by where they are.
    private var unkeyed: [Place: [String]] = [:]

    init(_ services: [ServiceRow]) {
        for service in services { note(service) }
    }

    /// Takes in a service as it is now, so that the next proposal is held against it.
    mutating func note(_ service: ServiceRow) {
        let place = Place(catalogue: service.catalogue, account: service.account)
        if let before = byName.updateValue(service, forKey: service.name) {
            unkeyed[place]?.removeAll { $0 == before.name }
            if let key = before.key { namesByKey[key]?.removeAll { $0 == before.name } }
        }
        if let key = service.key {
            namesByKey[key, default: []].append(service.name)
        } else {
            unkeyed[place, default: []].append(service.name)
        }
    }

    /// By its name if it has one; else by its natural key; else by what fits and has no key yet.
    ///
    /// - Throws: `Refusal`, if the name belongs to something else.
    func match(_ proposal: ProposedService, account: String, key: String) throws -> Match {
        if let name = proposal.name { return try match(proposal, named: name, account) }
        let keyed = (namesByKey[key] ?? []).compactMap { byName[$0] }
        if let found = keyed.first(where: { $0.retired == nil }) { return .one(found) }
        let group = Self.group(of: proposal)
        let place = Place(catalogue: proposal.catalogue, account: account)
        let fitting = (unkeyed[place] ?? []).compactMap { byName[$0] }.filter { service in
            service.retired == nil
                && (service.region == nil || service.region == proposal.region)
                && (group.map { service.name == ProposedName.slug($0) } ?? true)
        }
        if let retired = keyed.first, fitting.isEmpty { return .retired(retired) }
        if fitting.count > 1 { return .several(fitting) }
        return fitting.first.map { .one($0) } ?? .unknown
    }

    private func match(
        _ proposal: ProposedService, named name: String, _ account: String
    ) throws -> Match {
        guard let found = byName[name] else { return .unknown }
        if let retired = found.retired {
            throw Refusal("'\(name)' is retired since \(retired), and names are never used twice")
        }
        guard found.catalogue == proposal.catalogue else {
            throw Refusal("'\(name)' is a service already, and it is \(found.catalogue)")
        }
        guard found.account == account else {
            throw Refusal("'\(name)' is a service already, in account '\(found.account)'")
        }
        return .one(found)
    }

    /// The value of the tag that tells uses of one service apart.
    static func group(of proposal: ProposedService) -> String? {
        let parts = proposal.key.split(
            separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count == 4 ? String(parts[3]) : nil
    }

    /// What a later import finds a service again by: with the alias, for the number of an account
    /// may become known later.
    static func key(of proposal: ProposedService, account: String) -> String {
        ProposedService.key(
            catalogue: proposal.catalogue, account: account, region: proposal.region,
            group: group(of: proposal))
    }
}
