internal import Domain
internal import SQLite

/// What an adopted pack says of controls and duties, from the day of its adoption on.
extension Projector {
    /// Writes the pack's controls and duties into the register; ids of names stay what they were.
    ///
    /// What the pack leaves out keeps what the last one said that had it: tasks that were opened
    /// for it may still be there.
    func takeOver(_ pack: Pack, _ entry: LedgerEntry) throws {
        try takeOverControls(of: pack, entry)
        try takeOverDuties(of: pack, on: entry.day)
        // What is in force is judged and handed out as the pack now says; what has ended stays.
        try connection.execute(
            """
            UPDATE series SET severity = duty.severity, role = duty.role, category = duty.category
            FROM duty WHERE duty.id = series.duty AND series.ended IS NULL
            """)
    }

    private func takeOverControls(of pack: Pack, _ entry: LedgerEntry) throws {
        try connection.execute("UPDATE control SET in_pack = 0")
        var known: [String: Int64] = [:]
        try connection.forEach("SELECT name, mapping FROM control") { row in
            known[try row.text(0)] = try row.int64(1)
        }
        for control in pack.controls {
            let mapping = try number(ofMapping: control.frameworks ?? [:])
            try connection.execute(
                """
                INSERT INTO control (name, title, category, owner, severity, mapping, in_pack)
                VALUES (\(control.id), \(control.title), \(control.category),
                        \(control.owner.rawValue), \(control.severity.rank), \(mapping), 1)
                ON CONFLICT (name) DO UPDATE SET title = excluded.title,
                    category = excluded.category, owner = excluded.owner,
                    severity = excluded.severity, mapping = excluded.mapping, in_pack = 1
                """)
            guard known[control.id] != mapping else { continue }
            try connection.execute(
                """
                INSERT INTO control_days (control, entry, since, mapping)
                SELECT id, \(entry.seq), \(entry.day), mapping FROM control
                WHERE name = \(control.id)
                """)
        }
    }

    /// The number of what frameworks ask for, which is kept once however many controls share it.
    private func number(ofMapping frameworks: [String: [String]]) throws -> Int64 {
        let names = frameworks.keys.sorted()
        let text = names.flatMap { name in (frameworks[name] ?? []).map { "\(name):\($0)" } }
            .joined(separator: ",")
        let known = try connection.first("SELECT id FROM mapping WHERE requirements = \(text)") {
            row throws(SQLiteError) in try row.int64(0)
        }
        if let known { return known }
        try connection.execute("INSERT INTO mapping (requirements) VALUES (\(text))")
        let mapping = connection.lastInsertedRowID
        for name in names {
            try connection.execute(
                "INSERT INTO mapping_framework (mapping, framework) VALUES (\(mapping), \(name))")
        }
        return mapping
    }

    private func takeOverDuties(of pack: Pack, on day: CivilDay) throws {
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
            try connection.execute(
                """
                INSERT INTO duty_days (duty, since, title, role, category, severity)
                SELECT id, \(day), title, role, category, severity FROM duty
                WHERE name = \(duty.id) AND (title, role, category, severity) IS NOT (
                    SELECT newest.title, newest.role, newest.category, newest.severity
                    FROM duty_days AS newest WHERE newest.duty = duty.id
                    ORDER BY newest.since DESC LIMIT 1)
                ON CONFLICT (duty, since) DO UPDATE SET title = excluded.title,
                    role = excluded.role, category = excluded.category,
                    severity = excluded.severity
                """)
        }
    }
}
