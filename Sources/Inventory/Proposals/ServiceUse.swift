/// One use: where it is, and which sightings belong to it.
struct ServiceUse {
    let serviceID: String
    let account: String?
    let region: String?
    let group: String?
    /// See ``ProposedService/key(catalogue:account:region:group:)``.
    let key: String
    /// Indices of the sightings of the service itself, then of those folded into it.
    var members: [Int]
    var guests: [Int] = []

    /// A use that so far only one sighting speaks for.
    init(_ sighting: Sighting, at index: Int) {
        (serviceID, account) = (sighting.serviceID, sighting.account)
        (region, group, members) = (sighting.region, sighting.group, [index])
        key = ProposedService.key(
            catalogue: serviceID, account: account, region: region, group: group)
    }

    /// Whether what a sighting says about its place speaks for this use, or not against it.
    func fits(_ sighting: Sighting) -> Bool {
        (sighting.account == nil || sighting.account == account)
            && (sighting.region == nil || sighting.region == region)
            && (sighting.hasVagueGroup || sighting.group == group)
    }

    /// What is proposed, with the tags of the sightings that are the service's own.
    func proposal(_ sightings: [Sighting]) -> ProposedService {
        var service = ProposedService(catalogue: serviceID, key: key)
        (service.account, service.region) = (account, region)
        service.resourceCount = members.count + guests.count
        var tags: [String: String?] = [:]
        for index in members {
            tags.merge(sightings[index].tags.mapValues(Optional.some)) { $0 == $1 ? $0 : nil }
        }
        service.tags = tags.compactMapValues { $0 }
        return service
    }
}

extension Sighting {
    /// 0 if it says all about its place, up to 3.
    var vagueness: Int { (region == nil ? 2 : 0) + (hasVagueGroup ? 1 : 0) }

    /// What can carry tags and lacks this one belongs to no group; the rest may be part of one.
    fileprivate var hasVagueGroup: Bool { group == nil && !isTaggable }
}
