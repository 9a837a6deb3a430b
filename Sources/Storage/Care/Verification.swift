internal import Domain
internal import Hashing
internal import SQLite

/// What `verify` found, check by check.
package struct Verification: Equatable, Sendable {
    package struct Check: Equatable, Sendable {
        /// `integrity`, `schema`, `chain`, `register`, `documents`, `evidence`, `head`, `against`.
        package var name: String
        package var isOK: Bool
        /// What was checked, or what failed and where.
        package var detail: String
    }

    package var entries: Int
    package var head: String
    package var checks: [Check]
    /// Entries whose clock or actor was set from outside.
    package var givenClock: Int
    package var givenActor: Int

    package var isOK: Bool { checks.allSatisfy(\.isOK) }
}

extension Store {
    /// Checks everything that can be checked without trusting the file.
    ///
    /// - Parameters:
    ///   - head: A head kept elsewhere; the ledger must contain it.
    ///   - older: The lines of an older export, which the ledger must continue.
    /// - Returns: Every check with what it found.
    /// - Throws: `SQLiteError`, where the file cannot be read at all.
    package func verify(head: String? = nil, against older: [String]? = nil) throws -> Verification
    {
        var result = Verification(entries: 0, head: "", checks: [], givenClock: 0, givenActor: 0)
        func check(_ name: String, _ body: () throws -> String) {
            do {
                result.checks.append(.init(name: name, isOK: true, detail: try body()))
            } catch let fault as VerificationFault {
                result.checks.append(.init(name: name, isOK: false, detail: fault.detail))
            } catch {
                let words = (error as? Refusal).map {
                    [$0.what, $0.why].compactMap { $0 }.joined(separator: " ")
                }
                result.checks.append(.init(name: name, isOK: false, detail: words ?? "\(error)"))
            }
        }
        check("integrity") { try verifyIntegrity() }
        check("schema") { try verifySchema() }
        var lines: [String] = []
        check("chain") { try verifyChain(&result, &lines) }
        check("documents") { try verifyDocuments() }
        check("evidence") { try verifyEvidence() }
        check("register") { try verifyRegister() }
        if let head {
            check("head") {
                guard lines.contains(head) else {
                    throw VerificationFault(
                        "no entry has the hash \(head): the end was cut off or everything was rewritten"
                    )
                }
                return "entry \((lines.firstIndex(of: head) ?? 0) + 1) has that hash"
            }
        }
        if let older {
            check("against") {
                for (index, line) in older.enumerated() {
                    let hash = LedgerEntry.hash(of: line)
                    guard lines.indices.contains(index), lines[index] == hash else {
                        throw VerificationFault(
                            "entry \(index + 1) is not the one of the older export")
                    }
                }
                return "continues the older export of \(older.count) entries"
            }
        }
        return result
    }

    private func verifyIntegrity() throws -> String {
        let faults = try connection.query("PRAGMA integrity_check(20)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard faults == ["ok"] else { throw VerificationFault(faults.joined(separator: "; ")) }
        let keys = try connection.query("PRAGMA foreign_key_check") { row throws(SQLiteError) in
            "\(try row.text(0)) row \(try row.optionalInt(1) ?? 0)"
        }
        guard keys.isEmpty else {
            throw VerificationFault(
                "rows that point at nothing: \(keys.prefix(5).joined(separator: ", "))")
        }
        return "SQLite's integrity and foreign keys"
    }

    private func verifySchema() throws -> String {
        let differences = try ExpectedSchema.differences(in: connection)
        guard differences.isEmpty else {
            throw VerificationFault(differences.joined(separator: ", "))
        }
        return "tables, indexes and triggers as the migrations made them"
    }

    private func verifyChain(_ result: inout Verification, _ hashes: inout [String]) throws
        -> String
    {
        var previous = LedgerEntry.noPrevious
        var at: Instant?
        var (clock, actor) = (0, 0)
        try forEachLine { seq, line, hash in
            let place = "entry \(seq)"
            guard seq == hashes.count + 1 else {
                throw VerificationFault("\(place) follows entry \(hashes.count): one is missing")
            }
            guard LedgerEntry.hash(of: line) == hash else {
                throw VerificationFault("\(place): the line does not have the stored hash")
            }
            let entry = try Self.read(line, place)
            guard entry.prev == previous, entry.seq == seq else {
                throw VerificationFault("\(place) does not continue entry \(seq - 1)")
            }
            // Time may go back only where a clock was corrected.
            if let at, entry.at < at, !entry.fact.correctsClock {
                throw VerificationFault("\(place) was written before entry \(seq - 1)")
            }
            at = entry.at
            clock += entry.given.contains("clock") ? 1 : 0
            actor += entry.given.contains("actor") ? 1 : 0
            previous = hash
            hashes.append(hash)
        }
        result.entries = hashes.count
        result.head = previous
        (result.givenClock, result.givenActor) = (clock, actor)
        return "\(hashes.count) entries, each continues the one before"
    }

    private static func read(_ line: String, _ place: String) throws -> LedgerEntry {
        do {
            return try LedgerEntry(line: line)
        } catch {
            throw VerificationFault("\(place) cannot be read: \(error)")
        }
    }

    private func verifyDocuments() throws -> String {
        var count = 0
        try connection.forEach("SELECT sha256, body FROM document ORDER BY sha256") { row in
            let digest = try row.text(0)
            guard SHA256.hash(try row.text(1)).description == digest else {
                throw VerificationFault("document \(digest.prefix(12)) was changed")
            }
            count += 1
        }
        return "\(count) document\(count == 1 ? "" : "s"), each with its digest"
    }

    private func verifyEvidence() throws -> String {
        let files = try connection.query(
            "SELECT id, sha256, size FROM evidence_file WHERE sha256 IS NOT NULL ORDER BY id"
        ) { row throws(SQLiteError) in (try row.int64(0), try row.text(1), try row.int(2)) }
        for (id, digest, size) in files {
            var hash = SHA256()
            var (bytes, number) = (0, 0)
            try connection.forEach(
                "SELECT n, bytes FROM evidence_chunk WHERE file = \(id) ORDER BY n"
            ) {
                row in
                guard try row.int(0) == number else {
                    throw VerificationFault(
                        "evidence \(digest.prefix(12)): chunk \(number) is missing")
                }
                let chunk = try row.blob(1)
                hash.update(chunk)
                bytes += chunk.count
                number += 1
            }
            guard bytes == size, hash.finish().description == digest else {
                throw VerificationFault(
                    "evidence \(digest.prefix(12)): the bytes do not have that digest")
            }
        }
        let named = try connection.query(
            """
            SELECT file_name, sha256 FROM evidence
            WHERE sha256 NOT IN (SELECT sha256 FROM evidence_file WHERE sha256 IS NOT NULL)
            """
        ) { row throws(SQLiteError) in "'\(try row.text(0))' (\(try row.text(1).prefix(12)))" }
        guard named.isEmpty else {
            throw VerificationFault("the bytes of \(named.joined(separator: ", ")) are missing")
        }
        return "\(files.count) file\(files.count == 1 ? "" : "s"), each with its digest"
    }

    /// Rebuilds the register beside the stored one and compares them, table by table.
    private func verifyRegister() throws -> String {
        guard let path, replayedThrough == nil else { return "replayed from the ledger just now" }
        let replayed = try Store.replay(path, through: nil)
        let tables = try registerTables()
        var faults: [String] = []
        for table in tables {
            let (extra, missing) = try replayed.differences(in: table)
            for row in extra {
                faults.append("\(table): the stored row \(row) does not follow from the ledger")
            }
            for row in missing {
                faults.append("\(table): the row \(row) that follows from the ledger is not stored")
            }
        }
        guard faults.isEmpty else {
            throw VerificationFault(faults.prefix(6).joined(separator: "; "))
        }
        return "\(tables.count) tables equal those rebuilt from the ledger"
    }

    /// Rows of the attached register that the replayed one lacks, and the reverse; three each.
    private func differences(in table: String) throws -> (extra: [String], missing: [String]) {
        let columns = try connection.query("SELECT name FROM pragma_table_info(\(table))") {
            row throws(SQLiteError) in try row.text(0)
        }
        var shown: SQL = "''"
        for (index, column) in columns.prefix(4).enumerated() {
            let separator: SQL = index == 0 ? "" : " || ', '"
            shown = "\(shown)\(separator) || coalesce(quote(\(identifier: column)), '')"
        }
        func rows(_ first: String, _ second: String) throws -> [String] {
            try connection.query(
                """
                SELECT '(' || \(shown) || ')' FROM (
                    SELECT * FROM \(identifier: first).\(identifier: table)
                    EXCEPT SELECT * FROM \(identifier: second).\(identifier: table)) LIMIT 3
                """
            ) { row throws(SQLiteError) in try row.text(0) }
        }
        return (try rows("stored", "main"), try rows("main", "stored"))
    }
}

extension Fact {
    fileprivate var correctsClock: Bool { if case .clockCorrected = self { true } else { false } }
}

/// Where a check failed.
private struct VerificationFault: Error {
    let detail: String
    init(_ detail: String) { self.detail = detail }
}
