internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

extension BundleDocument {
    /// Services in use, retired ones included.
    static var services: BundleDocument {
        csv("services.csv", "services in use", ServiceListing.listing([], empty: "").columns) {
            source in
            let services = try source.store.services().filter {
                source.scope.holds(subject: $0.name)
            }
            return ServiceListing.listing(services, empty: "").rows
        }
    }
}
