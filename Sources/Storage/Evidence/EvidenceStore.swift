package import Domain
internal import Files
internal import FoundationEssentials
internal import Glibc
internal import Hashing
internal import SQLite

/// A file that is stored and waits for the entry that names it.
package struct StagedEvidence: Equatable, Sendable {
    /// The digest of the bytes that were stored: 64 hex digits.
    package var sha256: String
    /// Bytes.
    package var size: Int
    /// The name that the file has, without its folder.
    package var fileName: String
    /// By the ending of the file's name: `text/csv`; `application/octet-stream` for any other.
    package var mediaType: String
    /// The same bytes were stored before.
    package var wasKnown: Bool
}

extension Store {
    /// Bytes in one chunk: one SQLite value holds at most 1,000,000,000.
    private static let chunkSize = 1_048_576
    /// Chunks written in one short transaction.
    private static let chunksTogether = 4

    /// Stores a file's bytes, in short transactions, before the entry that names it.
    ///
    /// Streams: a file of any size needs a few MiB of memory. The digest is of the bytes stored.
    ///
    /// - Parameters:
    ///   - path: A regular file, or `-` for standard input.
    ///   - now: The instant of the staging, by which forgotten bytes are swept.
    ///   - isEmptyAllowed: Whether a file without a byte is taken: it proves nothing.
    /// - Returns: What is stored, to be named by an entry.
    /// - Throws: `Refusal`, if it is not a regular file, cannot be read, is empty, or is too large.
    package func stageEvidence(
        _ path: String, now: Instant, isEmptyAllowed: Bool = false
    ) throws -> StagedEvidence {
        let limitText = try policy(.evidenceSize)
        let limit = Policy.bytes(limitText) ?? 0
        let input = try EvidenceInput(path)
        defer { input.close() }
        if let size = input.size, size > limit { throw tooLarge(path, size, limitText) }
        return try stage(
            named: input.name, path, limit: limit, limitText, now, isEmptyAllowed: isEmptyAllowed
        ) { try input.read($0) }
    }

    /// Stores bytes that this program made, as ``stageEvidence(_:now:)`` stores a file's.
    ///
    /// - Parameters:
    ///   - bytes: What is stored.
    ///   - name: The name that its file would have.
    ///   - now: The instant of the staging.
    /// - Returns: What is stored, to be named by an entry.
    /// - Throws: `Refusal`, if it is too large.
    package func stageEvidence(
        _ bytes: [UInt8], named name: String, now: Instant
    ) throws -> StagedEvidence {
        let limitText = try policy(.evidenceSize)
        var rest = bytes[...]
        return try stage(
            named: name, name, limit: Policy.bytes(limitText) ?? 0, limitText, now
        ) { count in
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
    }

    private func stage(
        named name: String, _ path: String, limit: Int, _ limitText: String, _ now: Instant,
        isEmptyAllowed: Bool = true, _ read: (Int) throws -> [UInt8]
    ) throws -> StagedEvidence {
        try connection.execute(
            "INSERT INTO evidence_file (sha256, size, staged) VALUES (NULL, 0, \(now.description))")
        let file = connection.lastInsertedRowID
        do {
            let stored = try copy(to: file, limit: limit, path, limitText, read)
            if stored.size == 0, !isEmptyAllowed {
                throw Refusal(
                    "'\(path)' is empty.", why: "a file without a byte proves nothing.",
                    try: "--allow-empty, if that it is empty is the proof")
            }
            let known = try adopt(file, stored.digest, stored.size, now)
            return StagedEvidence(
                sha256: stored.digest, size: stored.size, fileName: name,
                mediaType: MediaType.of(fileName: name), wasKnown: known)
        } catch {
            try connection.execute("DELETE FROM evidence_file WHERE id = \(file)")
            throw error
        }
    }

    private func copy(
        to file: Int64, limit: Int, _ path: String, _ limitText: String,
        _ read: (Int) throws -> [UInt8]
    ) throws -> (digest: String, size: Int) {
        var hash = SHA256()
        var size = 0
        var number = 0
        var isAtEnd = false
        while !isAtEnd {
            // Read first, then write: a slow pipe must not hold the lock.
            var chunks: [[UInt8]] = []
            while chunks.count < Self.chunksTogether, !isAtEnd {
                let chunk = try read(Self.chunkSize)
                isAtEnd = chunk.count < Self.chunkSize
                if !chunk.isEmpty { chunks.append(chunk) }
                size += chunk.count
                if size > limit { throw tooLarge(path, nil, limitText) }
            }
            try connection.transaction(.immediate) {
                for chunk in chunks {
                    hash.update(chunk)
                    try connection.execute(
                        "INSERT INTO evidence_chunk (file, n, bytes) VALUES (\(file), \(number), \(chunk))"
                    )
                    number += 1
                }
                try connection.execute("UPDATE evidence_file SET size = \(size) WHERE id = \(file)")
            }
        }
        return (hash.finish().description, size)
    }

    /// Gives staged bytes their digest, or drops them if they are stored already.
    private func adopt(
        _ file: Int64, _ digest: String, _ size: Int, _ now: Instant
    ) throws -> Bool {
        try connection.transaction(.immediate) {
            let known = try connection.first(
                "SELECT id FROM evidence_file WHERE sha256 = \(digest)"
            ) {
                row throws(SQLiteError) in try row.int64(0)
            }
            if let known {
                try connection.execute("DELETE FROM evidence_file WHERE id = \(file)")
                // Somebody may have left them unnamed: a sweep must not take them now.
                try connection.execute(
                    "UPDATE evidence_file SET staged = \(now.description) WHERE id = \(known)")
            } else {
                try connection.execute(
                    "UPDATE evidence_file SET sha256 = \(digest), size = \(size) WHERE id = \(file)"
                )
            }
            return known != nil
        }
    }

    private func tooLarge(_ path: String, _ size: Int?, _ limit: String) -> Refusal {
        Refusal(
            "'\(path)' is too large for evidence\(size.map { ": \($0) bytes" } ?? "").",
            why: "one file may have \(limit); the limit is a policy of the organization.",
            try: "ourside policy set evidence-size 2GiB --reason … --approved-by …")
    }

    /// Drops bytes that no entry names and that were staged more than a day ago.
    ///
    /// - Throws: `SQLiteError`.
    package func sweepEvidence(now: Instant) throws {
        let limit = Instant(seconds: now.seconds - 86_400)
        try connection.transaction(.immediate) {
            try connection.execute(
                """
                DELETE FROM evidence_file WHERE staged < \(limit.description)
                  AND (sha256 IS NULL OR sha256 NOT IN (\(Self.kept)))
                """)
        }
    }

    /// Hands out a file's bytes, chunk by chunk.
    ///
    /// - Throws: `Refusal`, if no such bytes are stored, and what the receiver throws.
    package func readEvidence(_ sha256: String, _ receive: ([UInt8]) throws -> Void) throws {
        let file = try connection.first("SELECT id FROM evidence_file WHERE sha256 = \(sha256)") {
            row throws(SQLiteError) in try row.int64(0)
        }
        guard let file else {
            throw Refusal(
                "The bytes of \(sha256.prefix(12)) are not in the database.",
                why: "they were purged, or the file was altered.",
                try: "ourside evidence show \(sha256.prefix(12)), then ourside verify", kind: .io)
        }
        try connection.forEach("SELECT bytes FROM evidence_chunk WHERE file = \(file) ORDER BY n") {
            row in try receive(try row.blob(0))
        }
    }

    /// The digests of evidence whose bytes are to be there.
    static var kept: SQL {
        """
        SELECT sha256 FROM evidence
        WHERE NOT EXISTS (SELECT 1 FROM evidence_purge WHERE evidence = evidence.id)
        """
    }
}
