internal import Domain
internal import Exports
internal import Storage

extension BundleDocument {
    /// What has a clock of its own, retired ones included.
    static var resources: BundleDocument {
        csv(
            "resources.csv", "keys, certificates, secrets: last rotated, expiry, state",
            ResourceListing.listing([], empty: "").columns
        ) { source in
            let resources = try source.store.resources().filter {
                source.scope.holds(subject: $0.name)
            }
            let rows = ResourceListing.rows(resources, source.tasks)
            return ResourceListing.listing(rows, empty: "").rows
        }
    }
}
