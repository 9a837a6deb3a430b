internal import EmbeddedFiles

/// A file that was built into the program.
package struct EmbeddedPart: Sendable {
    /// The folder and the file's name: `Pack/services.json`.
    package let name: String
    /// What the file held when the program was built.
    package let bytes: [UInt8]

    /// Every embedded file in the order of the list: migrations, the pack, its schema, a style.
    package static var all: [EmbeddedPart] {
        var parts: [EmbeddedPart] = []
        while let file = embedded_file(parts.count)?.pointee {
            parts.append(
                EmbeddedPart(
                    name: String(cString: file.name),
                    bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count))))
        }
        return parts
    }
}
