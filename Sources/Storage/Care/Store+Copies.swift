internal import Domain
internal import Files
internal import Glibc
internal import SQLite

extension Store {
    /// Copies the database into a new file, readable by its owner only, whole or not at all.
    ///
    /// The backup API keeps the journal mode and copies a state of one moment, whoever writes
    /// meanwhile. Source: <https://www.sqlite.org/backup.html>.
    ///
    /// - Throws: `Refusal`, if the name is taken or the file cannot be written.
    package func backup(to target: String) throws {
        try Self.refuseTaken(target)
        let folder = try DraftFolder(beside: target)
        defer { folder.discard(["copy", "copy-journal", "copy-wal", "copy-shm"]) }
        let draft = "\(folder.path)/copy"
        do {
            let copy = try Connection(.file(draft), mode: .create)
            try connection.backup(to: copy)
            // One file, without a log beside it, so that the rename moves all of it.
            try copy.run(script: "PRAGMA journal_mode = DELETE")
            try copy.close()
        } catch {
            throw Refusal(
                "The copy '\(target)' cannot be written.", why: "\(error.message).",
                try: "df -h, and ls -ld of its folder", kind: error.isFull ? .io : .output)
        }
        let reason = place(draft, at: target)
        guard reason == 0 else {
            throw Refusal(
                "The copy '\(target)' cannot be written.",
                why: "\(String(cString: strerror(reason))).", kind: .output)
        }
        try settleOnDisk(parentFolder(target))
    }

    /// Keeps the database as it is in a file beside it: `FILE.before-restore`.
    ///
    /// - Parameter purpose: What is to be done next: `restore`.
    /// - Returns: The new file.
    /// - Throws: `Refusal`, if it cannot be written.
    package func keepCopy(before purpose: String) throws -> String {
        let target = Self.freeName("\(path ?? "memory").before-\(purpose)")
        try backup(to: target)
        return target
    }

    /// The name itself, or with the first number behind it that is free.
    static func freeName(_ name: String) -> String {
        var (candidate, number) = (name, 1)
        while isTaken(candidate) {
            number += 1
            candidate = "\(name)-\(number)"
        }
        return candidate
    }

    private static func refuseTaken(_ target: String) throws {
        guard isTaken(target) else { return }
        if isFolder(target) {
            throw Refusal(
                "'\(target)' is a folder.", why: "a backup is one file.",
                try: "ourside backup '\(target)/ourside-backup.db'", kind: .output)
        }
        throw Refusal(
            "'\(target)' is there already.", why: "a backup never overwrites anything.",
            try: "ourside backup '\(freeName(target))'", kind: .output)
    }
}
