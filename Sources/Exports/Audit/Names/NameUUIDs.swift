internal import Hashing

/// UUIDs of version 5: the same name under the same UUID always gives the same one.
///
/// Source: RFC 9562, section 5.5.
package struct NameUUIDs: Sendable {
    private let space: [UInt8]

    /// Takes the UUID under which the names count, such as that of a register.
    package init(under uuid: String) {
        let digits = uuid.compactMap(\.hexDigitValue).map(UInt8.init)
        space = stride(from: 0, to: digits.count - 1, by: 2).map {
            digits[$0] << 4 | digits[$0 + 1]
        }
    }

    /// The UUID of a name, in lower case.
    package func callAsFunction(_ name: String) -> String {
        var bytes = SHA1.hash(space + Array(name.utf8)).prefix(16)
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = ""
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }
}
