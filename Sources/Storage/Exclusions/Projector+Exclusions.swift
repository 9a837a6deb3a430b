internal import Catalogue
internal import Domain
internal import SQLite

/// What does not apply here, with justification.
extension Projector {
    func apply(_ fact: ControlExcluded, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO exclusion (entry, scope, justification, review_on, excluded_on, approver)
            VALUES (\(entry.seq), \(fact.scope), \(fact.justification), \(fact.reviewOn),
                    \(entry.day), \(fact.approvedBy))
            """)
        try noteChange(
            entry, 0, "exclusion", fact.scope, from: nil, to: "does not apply",
            reason: fact.justification, approver: fact.approvedBy)
        try openReview(of: fact, entry)
        try touchEverySubject()
    }

    /// The look that an exclusion gets on its day, and every so often after it, is itself a task.
    private func openReview(of fact: ControlExcluded, _ entry: LedgerEntry) throws {
        let scope = TaskScope(fact.scope)
        let named = try scope.subject.flatMap { name in
            try connection.first("SELECT id FROM subject WHERE name = \(name)") {
                row throws(SQLiteError) in try row.int64(0)
            }
        }
        let days = max(1, entry.day.days(until: fact.reviewOn))
        var task = OneOff(
            subject: try named ?? subject("org"), name: "exclusion-review-\(entry.seq)",
            title: "Look again whether '\(fact.scope)' does not apply (entry \(entry.seq))",
            due: fact.reviewOn, severity: Severity.medium.rank, role: Role.security.rawValue,
            category: "governance")
        task.repeats = days
        try open(task, entry)
    }

    /// What applies again; nothing if no exclusion of that scope stands.
    ///
    /// - Returns: Whether there was one.
    func endExclusion(_ fact: ControlIncluded, _ entry: LedgerEntry) throws -> Bool {
        let exclusion = try connection.first(
            """
            SELECT entry FROM exclusion
            WHERE scope = \(fact.scope) AND ended IS NULL AND withdrawn IS NULL
            """
        ) { row throws(SQLiteError) in try row.int(0) }
        guard let exclusion else { return false }
        try connection.execute(
            """
            UPDATE exclusion SET ended = \(entry.seq), ended_on = \(entry.day)
            WHERE scope = \(fact.scope) AND ended IS NULL AND withdrawn IS NULL
            """)
        try noteChange(
            entry, 0, "exclusion", fact.scope, from: "does not apply", to: "applies",
            reason: fact.reason, approver: fact.approvedBy)
        // A review that was overdue by then stays missed: only a withdrawal says it never was.
        try endReview(of: exclusion, on: entry.day, isWithdrawn: false)
        try touchEverySubject()
        return true
    }

    func withdrawExclusion(_ exclusion: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            "UPDATE exclusion SET withdrawn = \(entry.seq) WHERE entry = \(exclusion)")
        try endReview(of: exclusion, on: entry.day, isWithdrawn: true)
        try touchEverySubject()
    }

    /// An exclusion that was ended by mistake stands again.
    ///
    /// - Returns: Whether that entry had ended one.
    func withdrawEndOfExclusion(_ inclusion: Int) throws -> Bool {
        let ended = try connection.query("SELECT entry FROM exclusion WHERE ended = \(inclusion)") {
            row throws(SQLiteError) in try row.int(0)
        }
        try connection.execute(
            "UPDATE exclusion SET ended = NULL, ended_on = NULL WHERE ended = \(inclusion)")
        for exclusion in ended {
            let reviews = try connection.query("SELECT id FROM series WHERE origin = \(exclusion)")
            {
                row throws(SQLiteError) in try row.int64(0)
            }
            for review in reviews { try reopen(oneOff: review) }
        }
        if !ended.isEmpty { try touchEverySubject() }
        return !ended.isEmpty
    }

    private func endReview(of exclusion: Int, on day: CivilDay, isWithdrawn: Bool) throws {
        let reviews = try connection.query(
            "SELECT id FROM series WHERE origin = \(exclusion) AND ended IS NULL"
        ) { row throws(SQLiteError) in try row.int64(0) }
        for review in reviews { try end(series: review, on: day, isWithdrawn: isWithdrawn) }
    }

    /// The scopes that do not apply.
    func exclusions() throws -> Exclusions {
        Exclusions(
            try connection.query(
                "SELECT scope FROM exclusion WHERE ended IS NULL AND withdrawn IS NULL"
            ) { row throws(SQLiteError) in TaskScope(try row.text(0)) })
    }
}

/// What does not apply, by scope.
struct Exclusions {
    private let scopes: [TaskScope]

    init(_ scopes: [TaskScope]) { self.scopes = scopes }

    func holds(_ control: Control, of subject: String) -> Bool {
        scopes.contains {
            $0.holds(control: control.id, category: control.category, of: subject)
        }
    }

    /// What is left of a duty of a subject; `nil` where nothing is.
    func rest(_ applicable: ApplicableDuty, of subject: String, _ pack: PackIndex)
        -> ApplicableDuty?
    {
        guard !scopes.isEmpty else { return applicable }
        var rest = applicable
        rest.items.removeAll { item in
            pack.control(ofItem: item).map { holds($0, of: subject) } ?? false
        }
        let isExcluded = scopes.contains { scope in
            switch scope {
            case .duty(let id): id == applicable.duty.id
            case .part(_, let name) where name == applicable.duty.id:
                scope.holds(
                    subject: subject, name: name, category: "", controls: [])
            default: false
            }
        }
        return rest.items.isEmpty || isExcluded ? nil : rest
    }
}
