/// A place in a text; both numbers count from 1.
package struct TextPlace: Equatable, Sendable {
    /// Counted by LF, CR, or CR and LF.
    package let line: Int
    /// Characters (Unicode scalars) from the beginning of the line.
    package let column: Int

    /// The place of a byte; lines end with LF, CR, or CR and LF.
    init(of offset: Int, in bytes: [UInt8]) {
        var (line, column) = (1, 1)
        for (index, byte) in bytes[..<min(offset, bytes.count)].enumerated() {
            switch byte {
            case 10 where index > 0 && bytes[index - 1] == 13: break
            case 10, 13: (line, column) = (line + 1, 1)
            case 0x80..<0xc0: break
            default: column += 1
            }
        }
        (self.line, self.column) = (line, column)
    }
}

extension TextPlace: CustomStringConvertible {
    package var description: String { "line \(line), column \(column)" }
}
