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
        if let pack = try pack() { try takeOver(pack.pack) }
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

    /// Writes the pack's controls and duties into the register; ids of names stay what they were.
    private func takeOver(_ pack: Pack) throws {
        try connection.execute("UPDATE control SET in_pack = 0")
        try connection.execute("DELETE FROM control_framework")
        for control in pack.controls {
            try connection.execute(
                """
                INSERT INTO control (name, title, category, owner, severity, in_pack)
                VALUES (\(control.id), \(control.title), \(control.category),
                        \(control.owner.rawValue), \(control.severity.rank), 1)
                ON CONFLICT (name) DO UPDATE SET title = excluded.title,
                    category = excluded.category, owner = excluded.owner,
                    severity = excluded.severity, in_pack = 1
                """)
            for framework in (control.frameworks ?? [:]).keys.sorted() {
                try connection.execute(
                    """
                    INSERT INTO control_framework (control, framework)
                    SELECT id, \(framework) FROM control WHERE name = \(control.id)
                    """)
            }
        }
        let categories = Dictionary(
            pack.controls.map { ($0.id, $0.category) }, uniquingKeysWith: { first, _ in first })
        for duty in pack.duties {
            let category = duty.items.first.flatMap { categories[controlID(ofItem: $0)] } ?? ""
            try connection.execute(
                """
                INSERT INTO duty (name, title, scope, role, category, severity, ordered, evidence)
                VALUES (\(duty.id), \(duty.title), \(duty.scope.description), \(duty.role.rawValue),
                        \(category), \(duty.severity.rank), \(duty.ordered), \(duty.evidence))
                ON CONFLICT (name) DO UPDATE SET title = excluded.title, scope = excluded.scope,
                    role = excluded.role, category = excluded.category,
                    severity = excluded.severity, ordered = excluded.ordered,
                    evidence = excluded.evidence
                """)
        }
        // What is in force is judged and handed out as the pack now says; what has ended stays.
        try connection.execute(
            """
            UPDATE series SET severity = duty.severity, role = duty.role, category = duty.category
            FROM duty WHERE duty.id = series.duty AND series.ended IS NULL
            """)
    }
}
