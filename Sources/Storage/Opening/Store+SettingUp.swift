internal import Domain
internal import Files
internal import Glibc
internal import SQLite

extension Store {
    /// Records the first entries of a database that does not exist yet, whole or not at all.
    ///
    /// The file is written under another name beside its place and gets its own only when all is
    /// in it. Missing folders are made with mode 0700. An existing file is used if no organization
    /// is in it. When anything fails, whatever was made is gone again.
    ///
    /// For a group, the file gets mode 0660 and made folders 2770, so that what SQLite puts beside
    /// the file belongs to the group too.
    ///
    /// - Parameters:
    ///   - path: Where the database will be.
    ///   - draft: What is added to the path while the file is being written, such as a UUID.
    ///   - group: The number of a group whose people share the database.
    ///   - actor: Who acts.
    ///   - clock: Tells the time.
    ///   - body: Records the facts and answers.
    /// - Returns: What the body answers, once all is in place.
    /// - Throws: `Refusal`, if the file holds an organization or something else, or cannot be made.
    package static func setUp<Value>(
        _ path: String, draft: String, group: UInt32? = nil, by actor: Actor, clock: Clock,
        _ body: (Store, Recorder) throws -> Value
    ) throws -> Value {
        if let empty = try openUnused(path) {
            try share(path, with: group, mode: 0o660)
            return try empty.append(by: actor, clock: clock) { try body(empty, $0) }
        }
        let made = try makeFolders(above: path, group)
        let beside = "\(path).\(draft)"
        do {
            try makeFile(beside, for: path)
            try share(beside, with: group, mode: 0o660)
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
    /// - Throws: `Refusal`.
    package static func checkIsFree(_ path: String) throws {
        if case .register = try occupant(path), try open(path, .reading).head().seq > 0 {
            let name = try open(path, .reading).organization().name
            throw Refusal(
                "'\(path)' holds an organization already: \(name).",
                why: "one database holds one organization, and nothing is ever written over.",
                try: "ourside init --database ANOTHER-FILE, or ourside status")
        }
    }

    /// What stands at a path.
    private enum Occupant { case nothing, emptyFile, register }

    private static func occupant(_ path: String) throws -> Occupant {
        guard isTaken(path) else { return .nothing }
        try refuseOddFile(path)
        let connection = try explaining(path) { try connect(path, .reading) }
        let state = try explaining(path) {
            try Migrator(connection: connection, name: path).state()
        }
        try connection.close()
        return state == .empty ? .emptyFile : .register
    }

    /// Opens a file in which no organization was set up; `nil` if there is no file.
    private static func openUnused(_ path: String) throws -> Store? {
        try checkIsFree(path)
        switch try occupant(path) {
        case .nothing: return nil
        case .emptyFile: return try create(path)
        case .register: return try open(path, .writing)
        }
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
        let reason = place(draft, at: path)
        guard reason == 0 else {
            throw Refusal(
                "'\(path)' cannot be created.", why: "\(String(cString: strerror(reason))).",
                try: "ourside init --database FILE", kind: .output)
        }
        try settleOnDisk(parentFolder(path))
    }

    /// Makes the folders that a file needs.
    ///
    /// - Returns: Those that were missing, the outermost first.
    private static func makeFolders(above path: String, _ group: UInt32?) throws -> [String] {
        let folder = parentFolder(path)
        var info = stat()
        if stat(folder, &info) == 0 { return [] }
        var made = try makeFolders(above: folder, group)
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
        do { try share(folder, with: group, mode: 0o2770) } catch {
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
        return made
    }

    private static func share(_ path: String, with group: UInt32?, mode: UInt32) throws {
        guard let group else { return }
        // -1 leaves the owner; the mode comes second, since a new group takes set-gid away.
        guard chown(path, .max, group) == 0, chmod(path, mode) == 0 else {
            throw Refusal(
                "The database cannot be given to the group \(group).",
                why: "\(String(cString: strerror(errno))).",
                try: "id, for the groups that you are in", kind: .permission)
        }
    }

    /// Whether the people of a group can put files beside a path.
    package static func isShared(folderOf path: String, with group: UInt32) -> Bool {
        var info = stat()
        return stat(parentFolder(path), &info) == 0 && info.st_gid == group
            && info.st_mode & 0o070 == 0o070
    }
}
