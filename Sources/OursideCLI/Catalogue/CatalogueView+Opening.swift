internal import Catalogue
internal import Domain
internal import Reporting
internal import Storage

extension CatalogueView {
    /// Opens what there is.
    ///
    /// - Throws: `Refusal`, if a database was named or asked about a day, and is not there.
    init(_ reading: ReadingOptions, in context: CommandContext) throws {
        let path = try context.databasePath(reading.database.database)
        let isNamed = reading.database.database != nil || reading.asOf != nil
        guard isNamed || Store.isThere(path) else {
            context.complain("note: no organization is set up yet; this is the built-in pack.")
            self.init(try BuiltInPack.load(), Selection(profile: .standard))
            return
        }
        let (store, today) = try reading.open(in: context)
        self = try store.reading { try CatalogueView(store, on: today) }
    }
}
