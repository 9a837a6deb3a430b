internal import JSON

/// What can be seen of a file at a glance: the keys of its JSON, or the columns of its table.
struct InventoryHead {
    /// The keys of the outermost JSON object, as far as the head reaches.
    let keys: Set<String>
    /// The cells of the first line, in lower case and without blanks around; empty for JSON.
    let columns: [String]

    init(_ bytes: [UInt8]) {
        let file = InventoryFile(head: bytes)
        let blanks: Set<UInt8> = [9, 10, 13, 32]
        let first = file.text.first { !blanks.contains($0) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            (keys, columns) = (Set(JSONKeys(of: file.text).keys), [])
        } else {
            (keys, columns) = ([], CSVHeader.names(in: file.text))
        }
    }
}
