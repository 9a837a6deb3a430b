internal import Catalogue
package import Domain
internal import Hashing
internal import SQLite

extension Recorder {
    /// Sets an organization up: its register, the pack, and its first account, `main`.
    ///
    /// - Parameters:
    ///   - name: As people call it.
    ///   - uuid: A random UUID, lower case.
    ///   - timeZone: Where "today" is meant.
    ///   - pack: The pack to adopt, which is kept as a document.
    ///   - profile: What of the pack is in force.
    ///   - frameworks: What else is in force: the duties that these ask for.
    /// - Throws: `Refusal`, if the register has an organization already, or the machine has no
    ///   rules for the time zone.
    package func createOrganization(
        name: String, uuid: String, timeZone: String, pack: Pack, profile: Profile,
        frameworks: [String]
    ) throws {
        guard nextSeq == 1 else {
            throw Refusal(
                "This register has an organization already.",
                why: "one database holds one organization.",
                try: "ourside status")
        }
        try begin(in: timeZone)
        try record(OrganizationCreated(id: uuid, name: name, timeZone: timeZone))
        try adopt(pack, profile: profile, frameworks: frameworks)
        try record(AccountRegistered(alias: "main"))
    }

    /// Puts a pack in force; what falls due after today follows it.
    ///
    /// - Throws: `Refusal`, if the pack does not know a service that is in use.
    package func adopt(
        _ pack: Pack, profile: Profile, frameworks: [String], reason: String? = nil,
        approvedBy: String? = nil
    ) throws {
        try checkCovers(servicesInUse: pack)
        let text = try PackText.canonical(pack)
        let digest = SHA256.hash(text).description
        try keepDocument(text, digest)
        try record(
            CatalogueAdopted(
                pack: pack.pack?.id ?? "unnamed", version: pack.pack?.version ?? "0",
                profile: profile, frameworks: frameworks.sorted(), sha256: digest, reason: reason,
                approvedBy: approvedBy))
    }

    /// A service in use that a pack does not know would lose its duties without a word.
    private func checkCovers(servicesInUse pack: Pack) throws {
        let known = Set(pack.services.map(\.id))
        let inUse = try connection.query(
            """
            SELECT catalogue, min(subject.name) FROM service JOIN subject USING (id)
            WHERE retired IS NULL GROUP BY catalogue ORDER BY catalogue
            """
        ) { row throws(SQLiteError) in (catalogue: try row.text(0), name: try row.text(1)) }
        guard let lost = inUse.first(where: { !known.contains($0.catalogue) }) else { return }
        throw Refusal(
            "The pack does not know '\(lost.catalogue)', which '\(lost.name)' is.",
            why: "its duties would end although it is in use.",
            try: "ourside service retire \(lost.name) --reason … --approved-by …")
    }

    /// Adds a team.
    ///
    /// - Throws: `Refusal`, if the name is taken or not a name.
    package func addTeam(_ name: String, title: String?, roles: [Role]) throws {
        try checkName(name, "team")
        if try names("SELECT name FROM team").contains(name) {
            throw Refusal(
                "There is a team '\(name)' already.", why: "names are never used twice.",
                try: "ourside team list")
        }
        try record(TeamAdded(team: name, title: title, roles: roles))
    }

    /// Sets a policy of the organization.
    ///
    /// - Throws: `Refusal`, if there is no such policy or the value is not one.
    package func setPolicy(
        _ policy: Policy, to value: String, reason: String, approvedBy: String
    ) throws {
        if let fault = policy.fault(in: value) {
            throw Refusal(
                "'\(value)' is not a value of \(policy.rawValue).", why: "\(fault).",
                try: "ourside policy list", kind: .words)
        }
        try record(
            PolicySet(policy: policy.rawValue, value: value, reason: reason, approvedBy: approvedBy)
        )
    }

    /// Tells where a line's hash was published.
    ///
    /// - Parameters:
    ///   - head: The hash of any entry; it is said by whoever published it, since other entries may
    ///     have come after it.
    ///   - place: Where.
    ///   - receipt: The digest of what proves it.
    /// - Returns: The entry that tells it.
    /// - Throws: `Refusal`, if no entry has that hash.
    @discardableResult
    package func publishHead(_ head: String, at place: String, receipt: String?) throws -> Int {
        let known = try connection.first("SELECT seq FROM ledger WHERE hash = \(head)") {
            row throws(SQLiteError) in try row.int(0)
        }
        guard known != nil else {
            throw Refusal(
                "No entry has the hash \(head).",
                why: "what was published must be a head of this ledger.", try: "ourside anchor")
        }
        return try record(HeadPublished(head: head, at: place, receipt: receipt))
    }

    // What every recording checks.

    func checkName(_ name: String, _ kind: String, isSubject: Bool = false) throws {
        let fault = isSubject ? Identifier.fault(inSubject: name) : Identifier.fault(in: name)
        if let fault {
            let article = kind.first.map { "aeio".contains($0) } == true ? "an" : "a"
            throw Refusal(
                "'\(name)' cannot name \(article) \(kind).", why: "\(fault).",
                try: "a name such as 'orders-db'; free text goes into --title")
        }
    }

    func names(_ sql: SQL) throws -> [String] {
        try connection.query(sql) { row throws(SQLiteError) in try row.text(0) }
    }

    /// Services and accounts share one name space, and a name is never used again.
    func checkSubjectIsFree(_ name: String, _ kind: String) throws {
        try checkName(name, kind, isSubject: true)
        let taken = try connection.first("SELECT kind FROM subject WHERE name = \(name)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard let taken else { return }
        throw Refusal(
            "There is a\(taken.hasPrefix("a") || taken.hasPrefix("o") ? "n" : "") \(taken) '\(name)' already.",
            why: "services and accounts share one name space, and a name is never used twice.",
            try: "ourside \(taken) list")
    }

    /// Checks that a scope names something that exists.
    ///
    /// - Throws: ``UnknownName``.
    func checkScope(_ scope: String) throws {
        let parts = scope.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, ["control", "duty", "category"].contains(parts[0]) {
            let known =
                switch parts[0] {
                case "control": try names("SELECT name FROM control WHERE in_pack")
                case "duty": try names("SELECT name FROM duty")
                default: try names("SELECT DISTINCT category FROM control WHERE in_pack")
                }
            guard known.contains(parts[1]) else {
                throw UnknownName(kind: parts[0], name: parts[1], known: known)
            }
            return
        }
        let halves = scope.split(separator: "/", maxSplits: 1).map(String.init)
        let subjects = try names("SELECT name FROM subject")
        guard let subject = halves.first, subjects.contains(subject) else {
            throw UnknownName(kind: "subject", name: halves.first ?? scope, known: subjects)
        }
        guard halves.count == 2 else { return }
        let inside = try names(
            """
            SELECT series.name FROM series JOIN subject ON subject.id = series.subject
            WHERE subject.name = \(subject)
            UNION SELECT control.name FROM assignment
            JOIN subject ON subject.id = assignment.subject
            JOIN control ON control.id = assignment.control WHERE subject.name = \(subject)
            """)
        guard inside.contains(halves[1]) else {
            throw UnknownName(kind: "duty or control", name: halves[1], known: inside)
        }
    }
}
