/// Where a text stops being JSON, and what was expected there.
struct JSONFault: Error {
    /// Both from 1; columns count bytes.
    let line: Int
    let column: Int
    let what: String

    /// The fault at an offset in bytes.
    init(_ what: String, at offset: Int, of bytes: [UInt8]) {
        let before = bytes[..<min(offset, bytes.count)]
        let lineFeed = UInt8(ascii: "\n")
        line = 1 + before.count { $0 == lineFeed }
        column = before.endIndex - (before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0) + 1
        self.what = what
    }
}
