internal import Domain

/// Things that were seen, put together into uses: by service, account, region and group.
///
/// What does not say where it is, a bucket's versioning for example, is counted with the use
/// of its service that fits what it does say, the largest if several do. A service that is
/// folded into another (EBS into EC2) is counted with that one's use in the same place.
struct ServicesInUse {
    /// Sorted by their keys.
    let services: [ProposedService]
    /// For each sighting, in their order, the key of the use that it was counted in.
    let keys: [String]

    init(_ sightings: [Sighting], catalogue: [CatalogueService]) {
        var uses = Uses()
        // What says most about its place comes first, so that the vague finds where to go.
        for vagueness in 0...3 {
            for (index, sighting) in sightings.enumerated()
            where sighting.vagueness == vagueness {
                uses.take(sighting, at: index)
            }
        }
        let folded = Dictionary(
            catalogue.compactMap { service in service.foldedInto.map { (service.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        uses.fold(folded)
        services = uses.all.map { $0.proposal(sightings) }.sorted { $0.key < $1.key }
        var keys = [String](repeating: "", count: sightings.count)
        for use in uses.all { for index in use.members + use.guests { keys[index] = use.key } }
        self.keys = keys
    }
}

/// The uses found so far.
private struct Uses {
    var all: [ServiceUse] = []
    private var byService: [String: [Int]] = [:]

    mutating func take(_ sighting: Sighting, at index: Int) {
        let candidates = byService[sighting.serviceID, default: []].filter {
            all[$0].fits(sighting)
        }
        let best = candidates.max { left, right in
            (all[left].members.count, all[right].key) < (all[right].members.count, all[left].key)
        }
        if let best {
            all[best].members.append(index)
        } else {
            byService[sighting.serviceID, default: []].append(all.count)
            all.append(ServiceUse(sighting, at: index))
        }
    }

    /// Moves uses of services that are folded into others: `["ebs": "ec2"]`.
    mutating func fold(_ folded: [String: String]) {
        let hosts = all
        all = []
        var guests: [String: [Int]] = [:]
        for use in hosts {
            let fitting = hosts.filter { host in
                host.serviceID == folded[use.serviceID] && folded[host.serviceID] == nil
                    && host.account == use.account && host.region == use.region
            }
            let host = fitting.first { $0.group == use.group } ?? fitting.min { $0.key < $1.key }
            if let host {
                guests[host.key, default: []] += use.members
            } else {
                all.append(use)
            }
        }
        for index in all.indices { all[index].guests = guests[all[index].key] ?? [] }
    }
}
