internal import Domain
package import Glibc
package import Hashing

/// A new file that is written piece by piece; it never takes the place of another.
package final class OutputFile {
    private let path: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    /// The digest of what was written, where somebody wants to know it.
    private var hash: SHA256?
    /// Bytes written.
    package private(set) var size = 0
    private static let room = 65_536

    /// Creates the file.
    ///
    /// - Parameters:
    ///   - path: Its name.
    ///   - mode: The rights, of which the user's mask takes its part away.
    ///   - hashing: Whether the digest of what is written is asked for.
    /// - Throws: `Refusal`, if the name is taken or no file can be made there.
    package init(creating path: String, mode: mode_t = 0o666, hashing: Bool = false) throws {
        self.path = path
        hash = hashing ? SHA256() : nil
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor < 0 else { return }
        let reason = errno
        if reason == EEXIST {
            throw Refusal(
                "'\(path)' is there already.", why: "nothing is ever overwritten.",
                try: "another name", kind: .output)
        }
        throw Refusal(
            "'\(path)' cannot be created.", why: "\(String(cString: strerror(reason))).",
            try: "ls -ld '\(OutputFile.folder(of: path))'", kind: .output)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Writes text as UTF-8.
    ///
    /// - Throws: `Refusal`, if the disk does not take it.
    package func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes bytes.
    ///
    /// - Throws: `Refusal`, if the disk does not take them.
    package func write(_ bytes: [UInt8]) throws {
        if buffer.count + bytes.count < Self.room {
            buffer += bytes
            return
        }
        try flush()
        if bytes.count < Self.room { buffer = bytes } else { try put(bytes) }
    }

    private func flush() throws {
        try put(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func put(_ bytes: [UInt8]) throws {
        hash?.update(bytes)
        size += bytes.count
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw failed()
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Closes the file when all of it is on the disk.
    ///
    /// - Parameter mode: The exact rights that it gets, whatever the user's mask says.
    /// - Throws: `Refusal`, if the disk does not take it.
    package func finish(mode: mode_t? = nil) throws {
        try flush()
        if let mode, fchmod(descriptor, mode) != 0 { throw failed() }
        // Pipes and some file systems cannot, and say so with EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw failed() }
        let code = close(descriptor)
        descriptor = -1
        if code != 0 { throw failed() }
    }

    /// The digest of what was written, once it is finished; `nil` where nobody asked for it.
    package func digest() -> Digest? { hash?.finish() }

    /// Removes what was written.
    package func discard() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        unlink(path)
    }

    private func failed() -> Refusal {
        Refusal(
            "'\(path)' could not be written.", why: "\(String(cString: strerror(errno))).",
            try: "df -h", kind: .io)
    }
}
