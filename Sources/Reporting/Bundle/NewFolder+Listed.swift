internal import Exports
internal import Files
internal import Glibc

extension NewFolder {
    /// Writes a file inside, and says what a manifest tells of it.
    ///
    /// - Parameters:
    ///   - name: Relative to the folder.
    ///   - mode: Its exact rights; those of the user's mask if left out.
    ///   - body: Writes it.
    /// - Returns: Name, size and digest.
    /// - Throws: What `body` throws, `Refusal` if the disk does not take it.
    func writeListed(
        _ name: String, mode: mode_t? = nil, _ body: (OutputFile) throws -> Void
    ) throws -> BagFile {
        let file = try OutputFile(creating: "\(draft)/\(name)", hashing: true)
        try body(file)
        try file.finish(mode: mode)
        guard let digest = file.digest() else { preconditionFailure("the file was hashed") }
        return BagFile(path: name, size: file.size, digest: digest)
    }
}
