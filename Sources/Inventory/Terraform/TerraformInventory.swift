internal import Domain

/// What Terraform's objects say about an account: services in use, and resources.
struct TerraformInventory {
    private let context: InventoryContext
    /// What is inventory and in the catalogue, with the id of its service.
    private var known: [(object: TerraformObject, service: String)] = []
    private var notes = TerraformNotes()
    private let account: String?

    init(_ objects: [TerraformObject], in context: InventoryContext) {
        self.context = context
        let matcher = ServiceMatcher(context.catalogue, \.terraform)
        let managed = objects.filter { !$0.isData && !$0.isDeposed }
        for object in managed {
            if let service = matcher.service(for: object.type) {
                known.append((object, service))
            } else {
                notes.unknownTypes[object.type, default: 0] += 1
            }
            if object.values?[.arn] == nil { notes.typesWithoutARN[object.type, default: 0] += 1 }
        }
        let accounts = Self.accounts(of: managed)
        let caller = Self.accounts(of: objects.filter { $0.type == "aws_caller_identity" })
        let found = accounts.isEmpty ? caller : accounts
        account = found.count == 1 ? found.first : nil
        notes.accounts = accounts
        notes.dataSources = objects.count { $0.isData }
        notes.deposed = objects.count { $0.isDeposed }
    }

    /// Writes everything but the kind into a reading.
    func fill(_ reading: inout InventoryReading) {
        let use = ServicesInUse(known.map(sighting), catalogue: context.catalogue)
        let places = Dictionary(use.services.map { ($0.key, $0) }) { first, _ in first }
        let resources = TerraformResources(aliasesAmong: known.map(\.object))
        for ((object, service), key) in zip(known, use.keys) {
            guard let place = places[key], let values = object.values,
                var resource = resources.proposal(object.type, values, service, in: key)
            else { continue }
            (resource.account, resource.region) = (place.account, place.region)
            reading.resources.append(resource)
        }
        reading.account = account
        reading.services = use.services
        reading.resources = TerraformResources.named(reading.resources)
        reading.notes = notes.sentences + resources.notes(reading.resources)
    }

    private func sighting(_ object: TerraformObject, _ service: String) -> Sighting {
        var sighting = Sighting(serviceID: service)
        let values = object.values
        sighting.account = values?.arn?.account ?? account
        sighting.region = values?.region
        sighting.arn = values?[.arn]
        sighting.tags = values?.tags ?? [:]
        sighting.isTaggable = values?.isTaggable ?? false
        sighting.group = context.tag.flatMap { values?.tags[$0] }
        return sighting
    }

    private static func accounts(of objects: [TerraformObject]) -> Set<String> {
        Set(objects.compactMap { $0.values?.arn?.account })
    }
}
