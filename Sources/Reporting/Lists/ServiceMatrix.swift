package import Catalogue
package import Domain
package import Storage

/// A service whose responsibilities are asked for: one of the catalogue, or one use of it.
package struct ServiceMatrix {
    package let service: CatalogueService
    package let row: MatrixRow
    /// The service in use, or `nil` for the service as the catalogue knows it.
    package let use: ServiceRow?

    package init(_ service: CatalogueService, in pack: Pack) {
        (self.service, use) = (service, nil)
        row = MatrixRow(service, in: pack)
    }

    package init(_ use: ServiceRow, _ service: CatalogueService, in pack: Pack) {
        (self.service, self.use) = (service, use)
        let traits = Set(service.traits).union(use.addedTraits).subtracting(use.removedTraits)
        row = MatrixRow(service, traits: traits, in: pack)
    }
}
