package import Catalogue
package import Domain
package import Storage

/// A service whose responsibilities are asked for: one of the catalogue, or one use of it.
package struct ServiceMatrix {
    /// The service in the catalogue, whether used or not.
    package let service: CatalogueService
    /// Who answers for each aspect, decided by the traits of the use where there is one.
    package let row: MatrixRow
    /// The service in use, or `nil` for the service as the catalogue knows it.
    package let use: ServiceRow?

    /// Takes a service as the catalogue knows it, with the traits that it has there.
    package init(_ service: CatalogueService, in pack: Pack) {
        (self.service, use) = (service, nil)
        row = MatrixRow(service, in: pack)
    }

    /// Takes a use with its service, whose traits the use adds to and takes from.
    package init(_ use: ServiceRow, _ service: CatalogueService, in pack: Pack) {
        (self.service, self.use) = (service, use)
        let traits = Set(service.traits).union(use.addedTraits).subtracting(use.removedTraits)
        row = MatrixRow(service, traits: traits, in: pack)
    }
}
