package import Domain
internal import SQLite

extension Recorder {
    /// Moves one occurrence to another day; it stays counted where it was first due.
    ///
    /// - Throws: ``UnknownName``; `Refusal`, if it cannot be moved there any more.
    package func move(
        _ task: TaskName, to day: CivilDay, reason: String, approvedBy: String
    ) throws {
        let (due, deferrable) = try deferrable(task, "moved")
        guard day != due, deferrable.earliest <= day, day <= deferrable.latest else {
            throw Refusal(
                "'\(task)' cannot be moved to \(day).",
                why: "it stays before the next due date: from \(deferrable.earliest) through "
                    + "\(deferrable.latest).",
                try: "ourside task move \(task) --to \(deferrable.latest) …", kind: .words)
        }
        try record(
            OccurrenceMoved(
                series: task.series, due: due, to: day, reason: reason, approvedBy: approvedBy))
    }

    /// Skips one occurrence; it stays counted where it was due.
    ///
    /// - Throws: ``UnknownName``; `Refusal`, if it has fallen due, is settled, or comes only once.
    package func skip(_ task: TaskName, reason: String, approvedBy: String) throws {
        let (due, deferrable) = try deferrable(task, "skipped")
        guard deferrable.canBeSkipped else {
            throw Refusal(
                "'\(task)' comes only once.", why: "skipping it would drop it for ever.",
                try: "ourside waiver grant \(task.series) --until DATE …")
        }
        try record(
            OccurrenceSkipped(
                series: task.series, due: due, reason: reason, approvedBy: approvedBy))
    }

    /// Records management's response to an occurrence that was late or missed.
    ///
    /// - Throws: ``UnknownName``; `Refusal`, if it is no deviation.
    package func explain(
        _ task: TaskName, cause: String, action: String, approvedBy: String
    ) throws {
        let series = try storedSeries(task)
        let due = try dueDate(of: task)
        let facts = try connection.facts(ofSeries: series.id)
        let members = DayRange(from: due, through: due).map {
            facts.population(in: $0, judgedOn: today)
        }
        guard let member = members?.first(where: { $0.due == due }) else {
            let all = Timeline(facts, through: due).occurrences.map(\.due)
            let near = all.sorted { abs($0.days(until: due)) < abs($1.days(until: due)) }
            throw TickRefusal.noOccurrence(due, near: near.prefix(3).sorted())
        }
        let late = member.settlement.map { facts.settlements[$0] }
        let isLate = late.map { $0.performedOn.days(until: $0.recordedOn) > Self.lateAfterDays }
        let isPastDue = member.outcome == .open && due < today
        guard [.late, .missed].contains(member.outcome) || isLate == true || isPastDue else {
            throw Refusal(
                "'\(task)' is \(member.outcome.rawValue): there is nothing to explain.",
                why: "a deviation was late, missed or recorded late.",
                try: "ourside deviation list \(due.description.prefix(7))")
        }
        try record(
            DeviationExplained(
                series: task.series, due: due, cause: cause, action: action,
                approvedBy: approvedBy))
    }

    private func dueDate(of task: TaskName) throws -> CivilDay {
        if let due = task.due { return due }
        throw Refusal(
            "'\(task)' names no due date.", why: "this is about one occurrence.",
            try: "\(task)@2026-10-31, as 'ourside tasks' shows it", kind: .words)
    }

    private func deferrable(
        _ task: TaskName, _ verb: String
    ) throws -> (due: CivilDay, found: Deferrable) {
        let series = try storedSeries(task)
        let due = try dueDate(of: task)
        let all = try connection.facts(ofSeries: series.id).deferrable(on: today, through: due)
        if let found = all.first(where: { $0.due == due }) { return (due, found) }
        throw Refusal(
            "'\(task)' cannot be \(verb).",
            why: due < today
                ? "it has fallen due, and nothing recorded afterwards takes that back."
                : "that date is settled, relieved, or no due date of it; open: "
                    + "\(all.prefix(3).map { "\($0.due)" }.joined(separator: ", ")).",
            try: due < today
                ? "ourside deviation explain \(task) --cause … --action … --approved-by …"
                : "ourside why \(task.series)")
    }
}
