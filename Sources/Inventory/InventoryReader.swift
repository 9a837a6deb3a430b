internal import Domain

/// Knows and reads one kind of file.
protocol InventoryReader {
    /// The kind in a few words, for a list: `terraform show -json`.
    static var title: String { get }

    /// Whether a file that begins like this is of this kind.
    static func recognizes(_ head: InventoryHead) -> Bool

    /// Reads a whole file.
    ///
    /// - Throws: ``InventoryProblem`` if the file is malformed or is not what it was taken for.
    static func read(
        _ file: InventoryFile, in context: InventoryContext
    ) throws(InventoryProblem) -> InventoryReading
}

/// What a reader needs beside the file.
struct InventoryContext {
    /// The services that can be proposed.
    let catalogue: [CatalogueService]
    /// The key of the tag by whose values uses of one service are told apart.
    let tag: String?
}
