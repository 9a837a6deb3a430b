package import Domain

/// Reads files of other tools into proposals; writes nothing and knows no register.
package enum Inventory {
    /// The kind of file that begins with these bytes, or `nil` if it is none of them.
    ///
    /// The more of the file there is, the surer the answer; 64 KiB are enough for most.
    package static func recognize(_ head: [UInt8]) -> InventoryKind? {
        let head = InventoryHead(head)
        return InventoryKind.allCases.first { $0.reader.recognizes(head) }
    }

    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - bytes: the file, in UTF-8, or in UTF-16 with a byte order mark.
    ///   - kind: what it is said to be; recognized by its content if `nil`.
    ///   - catalogue: the services that can be proposed.
    ///   - tag: the key of a tag by whose values uses of one service are told apart.
    /// - Returns: what the file proposes, and what of it was refused.
    /// - Throws: ``InventoryProblem`` if nothing can be said about the file as a whole: it is
    ///   of no known kind, no text, malformed, or a plan. Rows of a CSV that cannot be used are
    ///   no reason to throw; they are in ``InventoryReading/refused``.
    package static func read(
        _ bytes: [UInt8], as kind: InventoryKind?, catalogue: [CatalogueService],
        groupBy tag: String?
    ) throws(InventoryProblem) -> InventoryReading {
        let file = try InventoryFile(bytes)
        let head = Array(bytes.prefix(65_536))
        guard let kind = kind ?? recognize(head) ?? recognize(bytes) else { throw .unknownKind }
        let context = InventoryContext(catalogue: catalogue, tag: tag)
        return try kind.reader.read(file, in: context)
    }
}

extension InventoryProblem {
    fileprivate static var unknownKind: InventoryProblem {
        let known = InventoryKind.allCases.map { $0.reader.title }.joined(separator: ", ")
        return InventoryProblem(
            what: "The file is of no kind that Ourside reads.",
            why: "its content is none of: \(known).",
            try: "ourside import FILE --from KIND")
    }
}
