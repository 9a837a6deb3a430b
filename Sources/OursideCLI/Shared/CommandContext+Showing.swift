internal import Exports
internal import Reporting

extension CommandContext {
    /// Prints a list in the format that was asked for.
    func show(_ listing: Listing, _ list: ListOptions, _ database: DatabaseOptions) {
        printWhole(listing.render(list.format, terminal: database.style(in: self)))
    }
}
