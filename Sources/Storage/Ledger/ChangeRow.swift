package import Domain
internal import SQLite

/// One change of what is asked for, as an auditor wants to see it: old, new, why, who approved.
package struct ChangeRow: Equatable, Sendable {
    /// The entry that changed it.
    package var entry: Int
    /// The day recorded.
    package var day: CivilDay
    /// What kind of change: `owner`, `team`, `service-retired`, `withdrawal`.
    package var kind: String
    /// What changed: a scope, or an entry for a withdrawal.
    package var scope: String
    /// What held before, in words: of a first value what the pack or nobody had said.
    package var before: String
    /// What holds from then on, in words.
    package var after: String
    /// Why; `nil` where it was not told.
    package var reason: String?
    /// Who approved it; `nil` where nobody was named.
    package var approver: String?
    /// Who wrote it down.
    package var recordedBy: String
}

extension Store {
    /// Every change, registration and withdrawal, in the order in which they were recorded.
    ///
    /// - Throws: ``LedgerFault``, `SQLiteError`.
    package func changes() throws -> [ChangeRow] {
        let changes = try connection.query(
            """
            SELECT entry, kind, scope, before, after, reason, approver FROM change
            UNION ALL SELECT entry, 'withdrawal', 'entry ' || withdrawn, NULL, NULL, reason, NULL
            FROM withdrawal
            UNION ALL SELECT subject.entry, subject.kind || '-registered', name, NULL,
                coalesce(service.catalogue, resource.kind, 'registered'), NULL, NULL
            FROM subject LEFT JOIN service USING (id) LEFT JOIN resource USING (id)
            WHERE subject.kind IN ('account', 'service', 'resource')
            UNION ALL SELECT entry, 'team-added', name, NULL, coalesce(title, name), NULL, NULL
            FROM team
            ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            (
                try row.int(0), try row.text(1), try row.text(2), try row.optionalText(3),
                try row.optionalText(4), try row.optionalText(5), try row.optionalText(6)
            )
        }
        // What one entry changed stands together.
        var newest: LedgerEntry?
        return try changes.compactMap { entry, kind, scope, before, after, reason, approver in
            if newest?.seq != entry { newest = try self.entry(entry) }
            guard let written = newest else { return nil }
            let unsaid = UnsaidValue(kind, scope)
            let mistaken = written.fact.of(EntryWithdrawn.self).map(\.entry)
            let before =
                kind == "withdrawal"
                ? try mistaken.flatMap { try self.entry($0)?.fact.name } : before
            return ChangeRow(
                entry: entry, day: written.day, kind: kind, scope: scope,
                before: before ?? unsaid.before, after: after ?? unsaid.after, reason: reason,
                approver: approver ?? written.fact.of(EntryWithdrawn.self)?.approvedBy,
                recordedBy: written.by)
        }
    }
}

/// What held where nobody had said anything, in words.
private struct UnsaidValue {
    let before: String
    let after: String

    init(_ kind: String, _ scope: String) {
        (before, after) =
            switch kind {
            case "owner": ("by team or role", "by team or role")
            case "schedule", "review": ("as the pack says", "as the pack says")
            case "policy": Self.usual(Policy(rawValue: scope)?.usual)
            case "exclusion": ("applies", "applies")
            case "included": ("not in force", "not in force")
            case "waiver": ("asked for", "asked for")
            case "skip": ("due", "skipped")
            case "evidence-purged": ("kept", "bytes removed, digest kept")
            case "withdrawal": ("recorded", "taken back")
            case "account-number": ("not known", "not known")
            case "event-closed": ("open", "closed")
            case _ where kind.hasSuffix("-retired") || kind.hasSuffix("-closed"):
                ("in use", "ended")
            case _ where kind.hasPrefix("person-"): ("here", "gone")
            default: ("none", "none")
            }
    }

    private static func usual(_ value: String?) -> (String, String) {
        (value ?? "none", value ?? "none")
    }
}
