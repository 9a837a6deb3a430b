internal import Exports

extension CommandContext {
    /// Prints a text that brings its own line ends, without an empty line behind it.
    func show(_ text: String) {
        guard !text.isEmpty else { return }
        print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    /// Prints a list in the format that was asked for.
    func show(_ listing: Listing, _ list: ListOptions, _ database: DatabaseOptions) {
        show(listing.render(list.format, terminal: database.style(in: self)))
    }
}
