package import Domain
internal import SQLite

extension Recorder {
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
}
