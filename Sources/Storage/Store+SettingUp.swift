internal import Domain
internal import Glibc
internal import SQLite

extension Store {
    /// Records the first entries of a database that does not exist yet, whole or not at all.
    ///
    /// The file is written under another name beside its place and gets its own only when all is
    /// in it. Missing folders are made with mode 0700. An existing file is used if no organization
    /// is in it. When anything fails, whatever was made is gone again.
    ///
    /// - Parameters:
    ///   - path: Where the database will be.
    ///   - draft: What is added to the path while the file is being written, such as a UUID.
    ///   - actor: Who acts.
    ///   - clock: Tells the time.
    ///   - body: Records the facts and answers.
    /// - Returns: What the body answers, once all is in place.
    /// - Throws: `Refusal`, if the file holds an organization or something else, or cannot be made.
    package static func setUp<Value>(
        _ path: String, draft: String, by actor: Actor, clock: Clock,
        _ body: (Store, Recorder) throws -> Value
    ) throws -> Value {
        if try checkIsFree(path) {
            let empty = try create(path)
            return try empty.append(by: actor, clock: clock) { try body(empty, $0) }
        }
        let made = try makeFolders(above: path)
        let beside = "\(path).\(draft)"
        do {
            try makeFile(beside, for: path)
            let store = try create(beside)
            let value: Value
            do {
                value = try store.append(by: actor, clock: clock) { try body(store, $0) }
                // Whoever closes last moves the log into the file: one file has all.
                try store.connection.close()
            } catch {
                try store.connection.close()
                throw error
            }
            try giveName(path, to: beside)
            return value
        } catch {
            for ending in ["", "-wal", "-shm", "-journal"] { unlink(beside + ending) }
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
    }

    /// Refuses a path at which something stands already, unless it is a file without organization.
    ///
    /// - Returns: Whether there is such a file.
    /// - Throws: `Refusal`.
    @discardableResult
    package static func checkIsFree(_ path: String) throws -> Bool {
        var info = stat()
        if lstat(path, &info) != 0 { return false }
        try refuseOddFile(path)
        if info.st_size == 0 { return true }
        let connection = try connect(path, .reading)
        let state = try explaining(path) {
            try Migrator(connection: connection, name: path).state()
        }
        try connection.close()
        guard state != .empty else { return true }
        let store = try open(path, .reading)
        guard try store.head().seq > 0 else { return true }
        throw Refusal(
            "'\(path)' holds an organization already: \(try store.organization().name).",
            why: "one database holds one organization, and nothing is ever written over.",
            try: "ourside init --database ANOTHER-FILE, or ourside status")
    }

    /// Makes an empty file for the owner alone, so that a failure can be told in words.
    private static func makeFile(_ draft: String, for path: String) throws {
        let descriptor = Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor < 0 else {
            close(descriptor)
            return
        }
        let reason = errno
        throw Refusal(
            "'\(path)' cannot be created.", why: "\(String(cString: strerror(reason))).",
            try: "ourside init --database FILE, in a folder that you may write to",
            kind: [EACCES, EPERM, EROFS].contains(reason) ? .permission : .output)
    }

    /// Gives a finished file its name, unless something got that name meanwhile.
    private static func giveName(_ path: String, to draft: String) throws {
        if link(draft, path) == 0 {
            unlink(draft)
            return
        }
        var reason = errno
        // File systems without hard links: look, then rename.
        var info = stat()
        if [EPERM, EOPNOTSUPP, ENOSYS].contains(reason), lstat(path, &info) != 0 {
            if rename(draft, path) == 0 { return }
            reason = errno
        }
        throw Refusal(
            "'\(path)' cannot be created.", why: "\(String(cString: strerror(reason))).",
            try: "ourside init --database FILE", kind: .output)
    }

    /// Makes the folders that a file needs.
    ///
    /// - Returns: Those that were missing, the outermost first.
    private static func makeFolders(above path: String) throws -> [String] {
        guard let slash = path.lastIndex(of: "/") else { return [] }
        let folder = String(path[..<slash])
        var info = stat()
        if folder.isEmpty || stat(folder, &info) == 0 { return [] }
        var made = try makeFolders(above: folder)
        guard mkdir(folder, 0o700) == 0 else {
            let reason = errno
            for folder in made.reversed() { rmdir(folder) }
            throw Refusal(
                "The folder '\(folder)' cannot be made.",
                why: "\(String(cString: strerror(reason))).",
                try: "ourside init --database FILE, in a folder that you may write to",
                kind: [EACCES, EPERM].contains(reason) ? .permission : .output)
        }
        made.append(folder)
        return made
    }
}
