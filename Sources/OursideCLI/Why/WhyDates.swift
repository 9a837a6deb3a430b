internal import Domain
internal import Exports
internal import Storage

/// The dates of a task series in words.
enum WhyDates {
    /// When it began, what fell due first, where it stands, and one due date that was asked about.
    static func add(
        _ detail: SeriesDetail, due: CivilDay?, on today: CivilDay, to answer: inout WhyAnswer
    ) throws {
        let facts = detail.facts
        let horizon = max(today, due ?? today)
        let timeline = Timeline(facts, through: horizon)
        if let stretch = facts.stretches.last {
            let again = facts.stretches.count > 1 ? "again " : ""
            var words = "\(again)in force since \(stretch.start)"
            if let done = stretch.lastDone { words += ", last done before on \(done)" }
            if let first = timeline.occurrences.first(where: { $0.due >= stretch.start }) {
                words += "; first due \(first.due)"
            }
            if let end = stretch.end { words += "; \(end < today ? "ended" : "ends") on \(end)" }
            answer.add("dates", words)
        }
        if let end = facts.stretches.last?.end, end < today {
            addUnsettled(timeline, facts, to: &answer)
        } else {
            answer.add("dates", standing(detail.task))
            if let opens = opening(detail), opens > today {
                answer.add(
                    "dates", "opens on \(opens); what is done before counts for the date before")
            }
        }
        if !detail.failingItems.isEmpty {
            let items = detail.failingItems.filter { !$0.isEmpty }
            answer.add(
                "dates", "failing\(items.isEmpty ? "" : ": \(joined(items))") until a later ok")
        }
        if let due { answer.add("dates", try occurrence(due, timeline, detail, on: today)) }
    }

    /// The day from which a run counts for the open occurrence, where its duty has such a day.
    private static func opening(_ detail: SeriesDetail) -> CivilDay? {
        guard let due = detail.task.standing.due,
            let open = Timeline(detail.facts, through: due).occurrence(due: due),
            open.terms.opens != nil
        else { return nil }
        return open.opensOn
    }

    /// What had fallen due when the duty ended, and was not done: it stays listed.
    private static func addUnsettled(
        _ timeline: Timeline, _ facts: SeriesFacts, to answer: inout WhyAnswer
    ) {
        let settled = Set(facts.standing.map(\.due))
        let left = timeline.occurrences.filter { !$0.retired && !settled.contains($0.due) }
        guard let first = left.first else {
            return answer.add("dates", "everything that had fallen due was done")
        }
        answer.add(
            "dates",
            left.count > 3
                ? "\(left.count) due dates from \(first.due) on were never settled"
                : "never settled: \(joined(left.map(\.due)))")
    }

    /// Where a task stands, as a sentence.
    static func standing(_ task: TaskRow) -> String {
        let standing = task.standing
        let due = standing.due.map { "\($0)" } ?? "no day"
        let done = task.lastDone.map { ", last done \($0)" } ?? ", never done"
        let days = abs(standing.days ?? 0)
        switch standing.status {
        case .overdue: return "overdue: \(Lateness.words(task))"
        case .due:
            return days == 0 ? "due today\(done)" : "due since \(due), within its grace\(done)"
        case .dueSoon: return "due soon: \(due), in \(counted(days, "day"))\(done)"
        case .current, .new: return "next due \(due), in \(counted(days, "day"))\(done)"
        case .done: return "done\(task.lastDone.map { " on \($0)" } ?? ""); nothing falls due again"
        case .awaitingReview:
            // What was done and is not approved yet was done all the same.
            return "\(due) awaits its review\(task.lastDone == nil ? "" : done)"
        case .waived, .accepted:
            let until = standing.waivedThrough.map { " until \($0)" } ?? ""
            return "\(standing.status.rawValue)\(until)\(done)"
        case .notApplicable: return "excluded: nothing of it is asked for\(done)"
        }
    }

    private static func occurrence(
        _ due: CivilDay, _ timeline: Timeline, _ detail: SeriesDetail, on today: CivilDay
    ) throws -> String {
        guard let occurrence = timeline.occurrence(due: due) else {
            let near = timeline.occurrences.map(\.due)
                .sorted { abs($0.days(until: due)) < abs($1.days(until: due)) }.prefix(3).sorted()
            throw Refusal(
                "'\(detail.task.name.series)' does not fall due on \(due).",
                why: near.isEmpty ? nil : "its due dates nearest to that day: \(joined(near)).",
                try: near.min { abs($0.days(until: due)) < abs($1.days(until: due)) }
                    .map { "ourside why \(detail.task.name.series)@\($0)" })
        }
        var words = "\(due) is settled by work from \(occurrence.ownsFrom) on"
        if let moved = occurrence.movedTo { words += ", moved to \(moved)" }
        if occurrence.terms.grace > 0 { words += ", on time through \(occurrence.onTimeThrough)" }
        if let settled = detail.facts.standing.first(where: { $0.due == due }) {
            words += "; done on \(settled.performedOn)"
        } else if occurrence.retired {
            words += "; the duty ended before"
        } else if occurrence.isRelieved {
            words += occurrence.isWaived ? "; waived" : "; skipped"
        } else {
            words += occurrence.due < today ? "; not settled" : "; open"
        }
        return words
    }
}
