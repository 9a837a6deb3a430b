internal import Domain
internal import SQLite

/// What a command does to what was announced.
extension Recorder {
    /// Refuses a command that ends or postpones what was announced, unless somebody decided it.
    ///
    /// By whatever door it comes: what stood at the end of the day before is read from the file as
    /// it was before the command, and compared with what this command leaves.
    ///
    /// - Parameter path: The file; a database in memory has no state before the command.
    /// - Throws: ``UndecidedChanges`` with the list, `SQLiteError`.
    func checkAnnounced(before path: String?) throws {
        guard let path, !projector.touched.isEmpty || touchesObjectives, !isDecided else { return }
        let earlier = try Connection(.file(path), mode: .readOnly)
        var changes = try objectiveChanges(since: earlier)
        try earlier.transaction(.deferred) {
            for series in projector.touched.sorted() {
                changes += try announcedChanges(of: series, since: earlier)
            }
        }
        try earlier.close()
        if !changes.isEmpty { throw UndecidedChanges(lines: changes) }
    }

    /// Whether somebody approved the command, or it only tells what was done or seen.
    private var isDecided: Bool {
        entries.contains { entry in
            guard let fact = entry.fact.payload as? any RegisterFact else { return false }
            return type(of: fact).mayMoveDates || fact.approver != nil
        }
    }

    private func announcedChanges(of series: Int64, since earlier: Connection) throws -> [String] {
        let known = try earlier.first(
            """
            SELECT subject.name || '/' || series.name,
                EXISTS (SELECT 1 FROM exclusion WHERE exclusion.entry = series.origin)
            FROM series JOIN subject ON subject.id = series.subject WHERE series.id = \(series)
            """
        ) { row throws(SQLiteError) in (name: try row.text(0), isWatch: try row.bool(1)) }
        // What only watched over something else may go with it.
        guard let known, !known.isWatch else { return [] }
        let before = try earlier.facts(ofSeries: series)
        guard !before.stretches.isEmpty else { return [] }
        // What a decision of the same day has ended already is not ended once more.
        let announced = before.known(before: today).announced(on: today.adding(days: -1))
            .filter { before.changes(of: [$0], on: today).isEmpty }
        let after = try connection.facts(ofSeries: series)
        let changes =
            after.stretches.isEmpty
            ? announced.map { AnnouncedChange.ended($0) }
            : after.changes(of: announced, on: today)
        return changes.map { change in
            switch change {
            case .ended(let one): "\(known.name)@\(one.due) ends"
            case .later(let one, let day):
                "\(known.name)@\(one.due) may be done until \(day) instead of \(one.onTimeThrough)"
            }
        }
    }

    private var touchesObjectives: Bool {
        entries.contains { $0.fact.payload is ResourceChanged }
    }

    /// Recovery objectives that a command loosens.
    private func objectiveChanges(since earlier: Connection) throws -> [String] {
        var changes: [String] = []
        for entry in entries {
            guard let fact = entry.fact.of(ResourceChanged.self) else { continue }
            let before = try earlier.first(
                """
                SELECT rpo, rto FROM resource JOIN subject USING (id)
                WHERE subject.name = \(fact.resource)
                """
            ) { row throws(SQLiteError) in (try row.optionalInt(0), try row.optionalInt(1)) }
            for (word, old, new) in [("RPO", before?.0, fact.rpo), ("RTO", before?.1, fact.rto)] {
                guard let old = old.flatMap({ $0 }), let new, new > old else { continue }
                changes.append(
                    "\(word) of \(fact.resource) becomes \(new) minutes instead of \(old)")
            }
        }
        return changes
    }
}
