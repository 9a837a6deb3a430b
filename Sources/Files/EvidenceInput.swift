internal import Domain
internal import Glibc

/// A file that is read piece by piece, or standard input.
package final class EvidenceInput {
    /// What the file is wanted for.
    package enum Purpose { case evidence, reading }

    /// The name without its folder.
    package let name: String
    /// Bytes, where the file says so.
    package let size: Int?
    private let descriptor: Int32

    /// - Throws: `Refusal`, if there is no such regular file.
    package init(_ path: String, for purpose: Purpose = .evidence) throws {
        if path == "-" {
            (name, size, descriptor) = ("standard-input", nil, STDIN_FILENO)
            return
        }
        // Without O_NONBLOCK a named pipe would wait for its writer before it can be refused.
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        let reason = errno
        name = path.split(separator: "/").last.map(String.init) ?? path
        guard descriptor >= 0 else {
            throw Refusal(
                "'\(path)' cannot be read\(purpose == .evidence ? " as evidence" : "").",
                why: "\(String(cString: strerror(reason))).",
                try: "ls -l '\(path)'", kind: reason == EACCES ? .permission : .input)
        }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
            Glibc.close(descriptor)
            throw Self.notRegular(path, purpose)
        }
        size = Int(info.st_size)
    }

    private static func notRegular(_ path: String, _ purpose: Purpose) -> Refusal {
        switch purpose {
        case .evidence:
            Refusal(
                "'\(path)' is not a regular file.",
                why: "evidence is the bytes of a file; a folder or a pipe has none of its own.",
                try: "tar -cf evidence.tar '\(path)', or pipe into --evidence -", kind: .input)
        case .reading:
            Refusal(
                "'\(path)' is not a regular file.",
                why: "a folder or a pipe cannot be read as a whole.",
                try: "ls -l '\(path)'", kind: .input)
        }
    }

    /// Closes the file, once; standard input is left open.
    package func close() { if descriptor != STDIN_FILENO { Glibc.close(descriptor) } }

    /// Reads so many bytes; fewer only at the end.
    ///
    /// - Throws: `Refusal`, if reading fails.
    package func read(_ count: Int) throws -> [UInt8] {
        var filled = 0
        var reason: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while filled < count, let start = buffer.baseAddress {
                let got = Glibc.read(descriptor, start + filled, count - filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { reason = errno }
                guard got > 0 else { break }
                filled += got
            }
            initialized = filled
        }
        guard reason == 0 else {
            throw Refusal(
                "'\(name)' could not be read to its end.",
                why: "\(String(cString: strerror(reason))).", kind: .io)
        }
        return bytes
    }
}
