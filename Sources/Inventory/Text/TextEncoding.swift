/// The encodings in which files come.
package enum TextEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// The encoding of a file and the length of its byte order mark, in bytes.
    ///
    /// Source: RFC 3629, section 6; RFC 2781, section 3.2.
    static func of(_ bytes: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
        if bytes.starts(with: [0xff, 0xfe]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xfe, 0xff]) { return (.utf16BigEndian, 2) }
        return (.utf8, 0)
    }

    /// The 16-bit units of bytes without mark, or `nil` if their number is odd.
    func units(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let isLittle = self == .utf16LittleEndian
        return stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
    }
}
