internal import Domain
internal import Hashing
internal import SQLite

extension Store {
    /// Checks everything that can be checked without trusting the file.
    ///
    /// Works on a damaged file too: a check that cannot be made fails and says why, and the
    /// others go on. Reads one state of the file, whoever writes meanwhile.
    ///
    /// - Parameter outside: What is kept elsewhere, to hold the ledger against.
    /// - Returns: Every check with what it found.
    /// - Throws: `SQLiteError`, where another process holds the file, or somebody interrupts.
    package func verify(_ outside: OutsideKnowledge = OutsideKnowledge()) throws -> Verification {
        var found: Verification?
        do {
            try reading { found = verifyParts(outside) }
        } catch let error as SQLiteError where !error.isBusy && !error.isInterrupted {
            // Not even a transaction can be had in it: then the checks by themselves.
            var verification = found ?? verifyParts(outside)
            if verification.isOK {
                verification.checks[0].isOK = false
                verification.checks[0].detail = Self.words(error)
            }
            return verification
        }
        return found ?? verifyParts(outside)
    }

    private func verifyParts(_ outside: OutsideKnowledge) -> Verification {
        var checks: [Verification.Check] = []
        func check(_ name: String, _ body: () throws -> String) {
            do {
                checks.append(.init(name: name, isOK: true, detail: try body()))
            } catch {
                checks.append(.init(name: name, isOK: false, detail: Self.words(error)))
            }
        }
        check("integrity") { try verifyIntegrity() }
        check("schema") { try verifySchema() }
        var chain = ChainWalk(looksFor: outside)
        check("chain") { try chain.walk(self) }
        check("documents") { try verifyDocuments(named: chain.documents) }
        check("evidence") { try verifyEvidence(named: chain.evidence, purged: chain.purged) }
        var isOlder = false
        check("register") {
            isOlder = try saysOlderProgram()
            return try verifyRegister()
        }
        check("given") { chain.given }
        if let head = outside.head { check("head") { try chain.place(of: head) } }
        if !outside.witnessed.isEmpty { checks += chain.witnesses(outside.witnessed) }
        if let older = outside.older { check("against") { try chain.continues(older) } }
        return Verification(
            entries: chain.entries, head: chain.head, checks: checks,
            givenClock: chain.givenClock, givenActor: chain.givenActor, hasOlderRegister: isOlder)
    }

    private static func words(_ error: any Error) -> String {
        if let fault = error as? VerificationFault { return fault.detail }
        // What the database itself says is the place; the general refusal would hide it.
        if let error = error as? SQLiteError { return error.message }
        guard let refusal = error as? Refusal ?? refusal(for: error) else { return "\(error)" }
        let text = [refusal.what, refusal.why].compactMap(\.self).joined(separator: " ")
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private func verifyIntegrity() throws -> String {
        let faults = try connection.query("PRAGMA integrity_check(20)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard faults == ["ok"] else { throw VerificationFault(faults) }
        let keys = try connection.query("PRAGMA foreign_key_check") { row throws(SQLiteError) in
            "row \(try row.optionalInt(1) ?? 0) of \(try row.text(0)) points at nothing"
        }
        guard keys.isEmpty else { throw VerificationFault(keys) }
        return "SQLite finds every page and every reference whole"
    }

    private func verifySchema() throws -> String {
        // Refuses a file of another program, and one of a newer Ourside.
        let state = try Migrator(connection: connection, name: path ?? "memory").state()
        let version = try connection.pragma("user_version") as Int
        var faults = try ExpectedSchema.differences(in: connection, through: version)
        if state == .empty { faults.append("no migration ran") }
        faults = try migrationFaults(through: version) + faults
        guard faults.isEmpty else { throw VerificationFault(faults) }
        let older =
            version < Migration.all.count
            ? "; an older program's, which the next command that records brings up to date" : ""
        return "tables, indexes and triggers are as the migrations made them" + older
    }

    /// What is wrong with the records of the migrations that ran.
    private func migrationFaults(through version: Int) throws -> [String] {
        let ran = try connection.query("SELECT number, sha256 FROM migration ORDER BY number") {
            row throws(SQLiteError) in (number: try row.int(0), sha256: try row.text(1))
        }
        let digests = Dictionary(ran.map { ($0.number, $0.sha256) }, uniquingKeysWith: { $1 })
        let own = Migration.all.prefix(version).compactMap { migration -> String? in
            guard let digest = digests[migration.number] else {
                return "the record of migration \(migration.number) is missing"
            }
            return digest == migration.sha256
                ? nil : "the record of migration \(migration.number) was changed"
        }
        let later = ran.first { $0.number > version }.map {
            "the schema's version is \(version), and migration \($0.number) ran"
        }
        return own + [later].compactMap(\.self)
    }

    func verifyDocuments(named: [String: Int]) throws -> String {
        var found: Set<String> = []
        var faults: [String] = []
        try connection.forEach("SELECT sha256, body FROM document ORDER BY sha256") { row in
            let digest = try row.text(0)
            found.insert(digest)
            if SHA256.hash(try row.text(1)).description != digest {
                faults.append("document \(digest.prefix(12)) was changed")
            } else if named[digest] == nil {
                faults.append("document \(digest.prefix(12)) is named by no entry")
            }
        }
        for (digest, entry) in named.sorted(by: { $0.value < $1.value })
        where !found.contains(digest) {
            faults.append("document \(digest.prefix(12)) of entry \(entry) is missing")
        }
        guard faults.isEmpty else { throw VerificationFault(faults) }
        return "\(found.count) document\(found.count == 1 ? "" : "s"), each with its digest"
    }
}
