internal import Domain
internal import Glibc

/// Gives a finished file or folder its name, and never takes that name from anything else.
///
/// - Parameters:
///   - draft: What was written beside its place.
///   - target: The name that it gets.
/// - Returns: What the system answered, 0 if it was done.
package func place(_ draft: String, at target: String) -> Int32 {
    if isTaken(target) { return EEXIST }
    // A file is linked, which fails if something got the name meanwhile; a folder cannot be, but
    // takes the place of nothing except an empty folder.
    if !isFolder(draft) {
        if link(draft, target) == 0 { return unlink(draft) == 0 ? 0 : errno }
        // File systems without hard links.
        guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { return errno }
    }
    return rename(draft, target) == 0 ? 0 : errno
}

/// Whether anything has that name, a dangling link included.
package func isTaken(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
}

/// Whether a folder has that name.
package func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
}

/// Makes what was written to a file or folder survive a power cut.
///
/// - Throws: `Refusal`, if the disk does not take it.
package func settleOnDisk(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // Some file systems cannot do it for folders, and say so with EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
        throw Refusal(
            "'\(path)' could not be written to the disk.",
            why: "\(String(cString: strerror(errno))).", try: "df -h", kind: .io)
    }
}

/// The folder that a path lies in: `.` if it names none.
package func parentFolder(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Copies a file's bytes into a new one, readable by its owner only.
///
/// - Throws: `Refusal`, if either of them cannot be opened, read or written.
package func copyBytes(of source: String, to target: String) throws {
    func failed() -> Refusal {
        Refusal(
            "'\(source)' could not be copied to '\(target)'.",
            why: "\(String(cString: strerror(errno))).", try: "df -h", kind: .io)
    }
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw failed() }
    defer { close(input) }
    let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw failed() }
    defer { close(output) }
    var buffer = [UInt8](repeating: 0, count: 1_048_576)
    while true {
        let count = read(input, &buffer, buffer.count)
        if count == 0 { break }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw failed() }
        var written = 0
        while written < count {
            let done = buffer[written..<count].withUnsafeBytes {
                write(output, $0.baseAddress, $0.count)
            }
            if done < 0, errno == EINTR { continue }
            guard done > 0 else { throw failed() }
            written += done
        }
    }
    guard fsync(output) == 0 else { throw failed() }
}
