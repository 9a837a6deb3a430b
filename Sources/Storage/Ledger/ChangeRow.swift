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
    /// What held before; `nil` where nothing did, or it is not one value.
    package var before: String?
    /// What holds from then on; `nil` where nothing does, or it is not one value.
    package var after: String?
    /// Why; `nil` where it was not told.
    package var reason: String?
    /// Who approved it; `nil` where nobody was named.
    package var approver: String?
    /// Who wrote it down.
    package var recordedBy: String
}

extension Store {
    /// Every change and withdrawal, in the order in which they were recorded.
    ///
    /// - Throws: ``LedgerFault``, `SQLiteError`.
    package func changes() throws -> [ChangeRow] {
        let changes = try connection.query(
            """
            SELECT entry, kind, scope, before, after, reason, approver FROM change
            UNION ALL SELECT entry, 'withdrawal', 'entry ' || withdrawn, NULL, NULL, reason, NULL
            FROM withdrawal ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            (
                try row.int(0), try row.text(1), try row.text(2), try row.optionalText(3),
                try row.optionalText(4), try row.optionalText(5), try row.optionalText(6)
            )
        }
        return try changes.compactMap { entry, kind, scope, before, after, reason, approver in
            guard let written = try self.entry(entry) else { return nil }
            return ChangeRow(
                entry: entry, day: written.day, kind: kind, scope: scope, before: before,
                after: after, reason: reason,
                approver: approver ?? written.fact.of(EntryWithdrawn.self)?.approvedBy,
                recordedBy: written.by)
        }
    }
}
