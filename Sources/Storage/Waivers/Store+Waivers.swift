package import Domain
internal import SQLite

/// A waiver as it stands on a day.
package struct WaiverRow: Equatable, Sendable {
    /// Where a waiver stands on a day.
    package enum State: String, CaseIterable, Sendable {
        case ahead, live, ended, revoked, withdrawn
    }

    /// The granting entry, which names it.
    package var entry: Int
    /// `subject/duty`, `subject/control`, a subject, `duty:ID`, `control:ID`, `category:ID`.
    package var scope: String
    /// The first day.
    package var from: CivilDay
    /// The last day, as granted.
    package var until: CivilDay
    /// The day of the granting entry.
    package var grantedOn: CivilDay
    /// Why, as an auditor will read it.
    package var reason: String
    /// Who approved it.
    package var approvedBy: String
    /// The day on which it was revoked; `nil` if it was not.
    package var revokedOn: CivilDay?
    /// Where it stands on the day on which it is judged.
    package var state: State
    /// The task series that it covers or covered: `subject/duty`.
    package var tasks: [String]
    /// How many waivers of the same scope follow each other without a gap, up to this one.
    package var inARow: Int
    /// Whole days that those last together.
    package var daysInARow: Int
}

extension Store {
    /// Every waiver, in the order in which they were granted.
    ///
    /// - Throws: `SQLiteError`.
    package func waivers(on today: CivilDay) throws -> [WaiverRow] {
        let covered = Dictionary(
            grouping: try connection.query(
                """
                SELECT DISTINCT waiver, subject.name || '/' || series.name FROM relief
                JOIN series ON series.id = relief.series
                JOIN subject ON subject.id = series.subject ORDER BY 1, 2
                """
            ) { row throws(SQLiteError) in (try row.int(0), try row.text(1)) }, by: \.0)
        let rows = try connection.query(
            """
            SELECT entry, scope, starts, until, granted_on, reason, approver, revoked_on, withdrawn_on
            FROM waiver ORDER BY entry
            """
        ) { row throws(SQLiteError) in
            let (from, until) = (try row.day(2), try row.day(3))
            let revokedOn = try row.optionalDay(7)
            let state: WaiverRow.State =
                if try row.optionalDay(8) != nil {
                    .withdrawn
                } else if revokedOn != nil {
                    .revoked
                } else if until < today {
                    .ended
                } else {
                    from > today ? .ahead : .live
                }
            let entry = try row.int(0)
            return WaiverRow(
                entry: entry, scope: try row.text(1), from: from, until: until,
                grantedOn: try row.day(4), reason: try row.text(5), approvedBy: try row.text(6),
                revokedOn: revokedOn, state: state, tasks: (covered[entry] ?? []).map(\.1),
                inARow: 1, daysInARow: 0)
        }
        return try chained(rows)
    }

    /// Counts waivers that follow each other: relief that never ends is no relief.
    ///
    /// A gap in which nothing of what they cover fell due does not break the row.
    private func chained(_ rows: [WaiverRow]) throws -> [WaiverRow] {
        var rows = rows
        var last: [String: (end: CivilDay, start: CivilDay, count: Int)] = [:]
        let inOrder = rows.indices.sorted { (rows[$0].from, $0) < (rows[$1].from, $1) }
        for index in inOrder where rows[index].state != .withdrawn {
            let row = rows[index]
            let end = row.revokedOn.map { min($0, row.until) } ?? row.until
            var chain = (end: end, start: row.from, count: 1)
            if let before = last[row.scope],
                try !fellDue(under: row.entry, from: before.end.adding(days: 1), before: row.from)
            {
                chain = (max(end, before.end), before.start, before.count + 1)
            }
            last[row.scope] = chain
            rows[index].inARow = chain.count
            rows[index].daysInARow = chain.start.days(until: chain.end) + 1
        }
        return rows
    }

    /// Whether something that a waiver covers had a due date between two days, the first included.
    private func fellDue(under waiver: Int, from: CivilDay, before day: CivilDay) throws -> Bool {
        guard let gap = DayRange(from: from, through: day.adding(days: -1)) else { return false }
        let series = try connection.query(
            "SELECT DISTINCT series FROM relief WHERE waiver = \(waiver)"
        ) { row throws(SQLiteError) in try row.int64(0) }
        return try series.contains { series in
            Timeline(try connection.facts(ofSeries: series), through: gap.through).occurrences
                .contains { gap.contains($0.due) && !$0.retired }
        }
    }
}
