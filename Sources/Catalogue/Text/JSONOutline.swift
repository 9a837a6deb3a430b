/// The shape of a JSON text: its lists, its objects and their keys, in the order written.
///
/// Decoders keep one of two equal keys and say nothing, and that of FoundationEssentials does
/// not say where a text is broken. This keeps both keys and knows line and column.
indirect enum JSONOutline {
    typealias Member = (key: String, value: JSONOutline)

    case null
    case value
    case list([JSONOutline])
    case object([Member])

    /// Reads a whole text.
    ///
    /// - Throws: ``JSONFault`` at the first byte that cannot stand where it stands.
    init(_ bytes: [UInt8]) throws(JSONFault) {
        var reader = JSONOutlineReader(bytes)
        self = try reader.readText()
    }
}
