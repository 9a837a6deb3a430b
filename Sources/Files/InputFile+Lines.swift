extension InputFile {
    /// Hands out a file's lines one by one, without their line feeds, as bytes.
    ///
    /// Needs memory for the longest line only.
    ///
    /// - Parameters:
    ///   - path: A regular file, or `-` for standard input.
    ///   - receive: Gets the line, and whether a line feed ended it; only the last may lack it.
    /// - Throws: `Refusal`, if it cannot be read, and what the receiver throws.
    package static func forEachLine(
        _ path: String, _ receive: (_ line: ArraySlice<UInt8>, _ isEnded: Bool) throws -> Void
    ) throws {
        let input = try EvidenceInput(path, for: .reading)
        defer { input.close() }
        let size = 1_048_576
        var pending: [UInt8] = []
        while true {
            let chunk = try input.read(size)
            var rest = chunk[...]
            while let end = rest.firstIndex(of: 0x0A) {
                if pending.isEmpty {
                    try receive(rest[..<end], true)
                } else {
                    pending += rest[..<end]
                    try receive(pending[...], true)
                    pending = []
                }
                rest = rest[(end + 1)...]
            }
            pending += rest
            if chunk.count < size { break }
        }
        if !pending.isEmpty { try receive(pending[...], false) }
    }
}
