internal import Catalogue
internal import Domain
internal import SQLite

/// What a duty carries on from duties and controls that it replaces.
extension Projector {
    /// Series of the same subject whose history a series carries on.
    struct EarlierSeries {
        /// In the order in which they began.
        var ids: [Int64] = []
        /// The day on which what they cover was last done.
        var lastDone: CivilDay?
    }

    /// The series whose history a duty of a subject takes over when it begins.
    ///
    /// 1. Of a duty that replaces others: theirs; it was last done when any of them was.
    /// 2. Of a duty all of whose controls here replace others: those that covered them. It was
    ///    last done when the control was that had been waiting longest; a duty with one control
    ///    that is new is asked as a new one.
    func history(
        of applicable: ApplicableDuty, _ subject: Int64, _ pack: PackIndex
    ) throws -> EarlierSeries {
        let duty = applicable.duty
        let replaced = Set(duty.replaces ?? [])
        let controls = Set(applicable.items.compactMap { pack.control(ofItem: $0)?.id })
        let perControl = controls.sorted().map { Set(pack.control($0)?.replaces ?? []) }
        guard !replaced.isEmpty || perControl.contains(where: { !$0.isEmpty }) else {
            return EarlierSeries()
        }
        let candidates = try coveredBefore(subject).filter { $0.name != duty.id }
        let byDuty = candidates.filter { replaced.contains($0.name) }
        if !byDuty.isEmpty {
            return EarlierSeries(
                ids: byDuty.map(\.id), lastDone: byDuty.compactMap(\.lastDone).max())
        }
        let byControl = perControl.map { replaced in
            candidates.filter { !$0.controls.isDisjoint(with: replaced) }
        }
        guard !byControl.contains(where: \.isEmpty) else { return EarlierSeries() }
        let days = byControl.map { $0.compactMap(\.lastDone).max() }
        let isDone = !days.contains { $0 == nil }
        return EarlierSeries(
            ids: Set(byControl.joined().map(\.id)).sorted(),
            lastDone: isDone ? days.compactMap { $0 }.min() : nil)
    }

    /// Notes which series a series carries on.
    func carryOn(_ history: EarlierSeries, in series: Int64) throws {
        for earlier in history.ids {
            try connection.execute(
                """
                INSERT INTO series_history (series, earlier) VALUES (\(series), \(earlier))
                ON CONFLICT DO NOTHING
                """)
        }
    }

    private struct Covered {
        var id: Int64
        var name: String
        var lastDone: CivilDay?
        /// What its checklist covered, or covers.
        var controls: Set<String>
    }

    /// The series of duties of a subject, those that have ended too.
    private func coveredBefore(_ subject: Int64) throws -> [Covered] {
        // A tick of this very command has not reached the kept day yet.
        for series in stale.intersection(try seriesIDs(of: subject)).sorted() {
            try refresh(series)
        }
        let found = try connection.query(
            """
            SELECT id, name, last_done FROM series
            WHERE subject = \(subject) AND duty IS NOT NULL ORDER BY id
            """
        ) { row throws(SQLiteError) in
            Covered(
                id: try row.int64(0), name: try row.text(1), lastDone: try row.optionalDay(2),
                controls: [])
        }
        return try found.map { series in
            var series = series
            series.controls = Set(
                try connection.query(
                    """
                    SELECT control.name FROM series JOIN checklist_item USING (checklist)
                    JOIN control ON control.id = checklist_item.control
                    WHERE series.id = \(series.id)
                    """
                ) { row throws(SQLiteError) in try row.text(0) })
            return series
        }
    }
}
