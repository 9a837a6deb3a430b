internal import Catalogue
internal import Domain
internal import SQLite

/// What adopting a pack changes.

extension Projector {
    func apply(_ fact: CatalogueAdopted, _ entry: LedgerEntry) throws {
        let before = try connection.first(
            "SELECT pack, version, profile, frameworks FROM adoption ORDER BY entry DESC LIMIT 1"
        ) { row throws(SQLiteError) in
            Self.selection(
                try row.text(0), try row.text(1), try row.text(2), try row.list(3))
        }
        try connection.execute(
            """
            INSERT INTO adoption (entry, pack, version, profile, frameworks, sha256)
            VALUES (\(entry.seq), \(fact.pack), \(fact.version), \(fact.profile.rawValue),
                    \(fact.frameworks.joined(separator: ",")), \(fact.sha256))
            """)
        try noteChange(
            entry, 0, "catalogue", "org", from: before,
            to: Self.selection(fact.pack, fact.version, fact.profile.rawValue, fact.frameworks),
            reason: fact.reason, approver: fact.approvedBy)
        if let pack = try pack() { try takeOver(pack.pack, entry) }
        let inUse = try connection.query(
            "SELECT DISTINCT catalogue FROM service WHERE retired IS NULL ORDER BY catalogue"
        ) { row throws(SQLiteError) in try row.text(0) }
        for catalogue in inUse { _ = try catalogueSubject(catalogue, entry) }
        try touchEverySubject()
    }

    private static func selection(
        _ pack: String, _ version: String, _ profile: String, _ frameworks: [String]
    ) -> String {
        (["\(pack) \(version) \(profile)"] + frameworks).joined(separator: ", ")
    }

    /// Marks every subject: what is in force may have changed anywhere.
    func touchEverySubject() throws {
        let subjects = try connection.query("SELECT id FROM subject") {
            row throws(SQLiteError) in try row.int64(0)
        }
        dirty.formUnion(subjects)
    }
}
