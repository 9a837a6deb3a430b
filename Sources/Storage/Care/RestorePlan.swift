internal import Domain
internal import Files
internal import Glibc
internal import Hashing
internal import SQLite

/// What restoring a backup would do to a database.
package struct RestorePlan {
    /// The backup, checked.
    package let backup: Store
    /// What checking the backup found; only its register may fail, as an older program's.
    package let verification: Verification
    /// Entries that both begin with.
    package private(set) var common = 0
    /// Entries of the database that the backup does not have, the oldest first.
    package private(set) var lost: [LedgerEntry] = []
    /// How many there are, those that cannot be read included.
    package private(set) var lostCount = 0
    /// There is no database yet in that place.
    package private(set) var isNew = false
    /// The UUIDs of the two registers, if they differ.
    package private(set) var otherRegister: (database: String, backup: String)?
    /// Why the database cannot be read to its end.
    package private(set) var damage: String?
    /// The newest entry of the database when it was compared.
    private var compared: LedgerHead?
    private let source: String
    private let path: String

    /// Checks a backup and holds it against the database that it would replace.
    ///
    /// - Throws: `Refusal`, if the backup does not hold, or the file in its place is no database.
    package init(from source: String, into path: String) throws {
        (self.source, self.path) = (source, path)
        guard isTaken(source) else {
            throw Refusal(
                "There is no file '\(source)'.", why: "a backup is what is restored.",
                try: "ls -l '\(parentFolder(source))'", kind: .input)
        }
        try Self.refuseSame(source, path)
        backup = try Store.openForChecking(source)
        verification = try backup.verify()
        if let fault = verification.firstFault(
            besides: verification.hasOlderRegister ? "register" : nil)
        {
            throw Refusal(
                "The backup '\(source)' does not hold: \(fault).",
                why: "only a backup that passes every check is restored.",
                try: "ourside verify --database '\(source)'")
        }
        _ = try backup.organization()
        isNew = !isTaken(path)
        if !isNew { try compare(try Self.openOld(path)) }
    }

    /// A file that is no database is nothing to copy into.
    private static func openOld(_ path: String) throws -> Store {
        do {
            return try Store.openForChecking(path)
        } catch let refusal as Refusal where refusal.kind == .data {
            throw Refusal(
                refusal.what, why: "nothing is restored over a file that is no database.",
                try: "mv '\(path)' '\(path).damaged', then the same command again")
        }
    }

    private static func refuseSame(_ source: String, _ path: String) throws {
        var (first, second) = (stat(), stat())
        guard stat(source, &first) == 0, stat(path, &second) == 0,
            first.st_dev == second.st_dev, first.st_ino == second.st_ino
        else { return }
        throw Refusal(
            "'\(source)' is the database itself.", why: "a backup is another file.",
            try: "ourside restore BACKUP")
    }

    private mutating func compare(_ database: Store) throws {
        var digests: [Digest] = []
        try backup.forEachLine { _, line, _ in digests.append(SHA256.hash(line)) }
        let uuid = try backup.organization().uuid
        var (common, count, isParted) = (0, 0, false)
        var lost: [LedgerEntry] = []
        do {
            try database.forEachLine { _, line, _ in
                if !isParted, digests.indices.contains(count), digests[count] == SHA256.hash(line) {
                    common += 1
                } else {
                    isParted = true
                    let entry = try LedgerEntry(line: line)
                    if count == 0, let fact = entry.fact.of(OrganizationCreated.self),
                        fact.id != uuid
                    {
                        otherRegister = (fact.id, uuid)
                    }
                    lost.append(entry)
                }
                count += 1
            }
            compared = try database.head()
        } catch {
            damage = "what follows entry \(count) cannot be read"
        }
        (self.common, self.lost, lostCount) = (common, lost, lost.count)
    }

    /// Keeps the old state; where its pages cannot be read, by its bytes.
    private func keepCopy() throws -> String {
        do {
            return try Store.openForChecking(path).keepCopy(before: "restore")
        } catch {
            guard damage != nil else { throw error }
            let target = Store.freeName("\(path).before-restore")
            try copyBytes(of: path, to: target)
            return target
        }
    }

    /// Copies the backup into the database, which stays open to others meanwhile.
    ///
    /// A rename beside a live write-ahead log would corrupt the file, so the bytes are copied
    /// into it.
    ///
    /// - Returns: The file with the state before, if there was one.
    /// - Throws: `Refusal`; the database is then as it was.
    package func run() throws -> String? {
        let kept = try copy()
        // A writer builds the register of an older program anew.
        if verification.hasOlderRegister { _ = try Store.open(path, .writing) }
        return kept
    }

    private func copy() throws -> String? {
        if isNew {
            try backup.backup(to: path)
            return nil
        }
        var kept = damage == nil ? nil : try keepCopy()
        do {
            let connection = try Connection(.file(path), mode: .readWrite)
            if kept == nil {
                kept = try copyUnderLock(to: connection)
            } else {
                try backup.connection.backup(to: connection)
            }
            try Store.prepareForWriting(connection)
            try connection.close()
        } catch let error as SQLiteError {
            // Nothing was changed, so there is no state before.
            if let kept { unlink(kept) }
            throw Refusal(
                "'\(path)' cannot be restored in its place.", why: "\(error.message).",
                try: error.isBusy
                    ? "the same command again"
                    : "mv '\(path)' '\(path).damaged' && ourside restore '\(source)'",
                kind: error.isBusy ? .locked : .io)
        }
        return kept
    }

    /// Copies while nobody else can write, and only over what was compared.
    ///
    /// An entry that was written since would be lost without having been listed.
    ///
    /// - Returns: The file with the state before.
    /// - Throws: `Refusal`, if there is one, and `SQLiteError`.
    private func copyUnderLock(to connection: Connection) throws -> String? {
        // Only in this mode can the old state be read while the lock is held.
        try Store.prepareForWriting(connection)
        var kept: String?
        var problem: (any Error)?
        let isCopied = try backup.connection.backup(
            to: connection,
            onceLocked: {
                do {
                    try checkIsAsCompared()
                    kept = try keepCopy()
                } catch { problem = error }
                return problem == nil
            })
        if let problem, !isCopied { throw problem }
        return kept
    }

    private func checkIsAsCompared() throws {
        let head = try Store.openForChecking(path).head()
        guard head != compared else { return }
        throw Refusal(
            "'\(path)' has entry \(head.seq) now, which was not there when it was compared.",
            why: "it would be lost without having been listed.", try: "the same command again",
            kind: .locked)
    }
}
