/// A file that a command reads as a whole.
package enum InputFile {
    /// The bytes of a regular file, or of standard input for `-`.
    ///
    /// - Throws: `Refusal`, if there is no such regular file or it cannot be read.
    package static func read(_ path: String) throws -> [UInt8] {
        let input = try EvidenceInput(path, for: .reading)
        defer { input.close() }
        var bytes: [UInt8] = []
        while true {
            let chunk = try input.read(1_048_576)
            bytes += chunk
            if chunk.count < 1_048_576 { return bytes }
        }
    }
}
