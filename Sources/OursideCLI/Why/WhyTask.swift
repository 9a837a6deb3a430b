internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// Why there is a task: from service to trait to control to duty to date to owner.
struct WhyTask {
    let links: WhyLinks
    let detail: SeriesDetail

    func answer(_ question: String, due: CivilDay?) throws -> WhyAnswer {
        let task = detail.task
        let duty = links.view.pack.duty(task.duty)
        let end = detail.facts.stretches.last?.end.flatMap { $0 < links.today ? $0 : nil }
        var answer = WhyAnswer(
            question, end == nil ? .applies : .notApplicable,
            end.map { "\(task.name.series) applied until \($0): \(task.title)" }
                ?? "\(task.name.series): \(task.title)")
        try links.addSubject(to: &answer)
        let controls = detail.items.compactMap(links.view.pack.control(ofItem:)).uniqued(by: \.id)
        if let duty {
            links.addTraits(Self.reasons(duty, controls), to: &answer)
            addControls(controls, to: &answer)
            links.addDuty(duty, items: detail.items, to: &answer)
        } else {
            try addOrigin(to: &answer)
            addControls(controls, to: &answer)
        }
        if !detail.carriesOn.isEmpty {
            answer.add("history", "it carries on \(joined(detail.carriesOn))")
        }
        try links.addSchedule(detail, duty, to: &answer)
        try WhyDates.add(detail, due: due, on: links.today, to: &answer)
        if end == nil { try addPresent(duty, to: &answer) }
        links.addAWS(controls, to: &answer)
        return answer
    }

    /// What brings the duty here: its own rule, else what all of its controls ask for.
    ///
    /// What only one item hangs on is no reason of the whole.
    private static func reasons(_ duty: Duty, _ controls: [Control]) -> [String] {
        guard duty.appliesTo.contains("all"), let first = controls.first else {
            return duty.appliesTo
        }
        return first.appliesTo.filter { token in
            controls.allSatisfy { $0.appliesTo.contains(token) }
        }
    }

    /// What is to be known today: relief, missed dates, the owner, what proves it, what to type.
    private func addPresent(_ duty: Duty?, to answer: inout WhyAnswer) throws {
        let task = detail.task
        if let words = try ReliefWords(links.store, on: links.today).words(for: task) {
            answer.add("relief", words)
        }
        let settled = detail.facts.standing.map(\.due).max() ?? .first
        let deferrals = try links.store.deferrals().filter {
            $0.series == task.name.series && !$0.isWithdrawn && settled < $0.due
        }
        for deferral in deferrals.suffix(4) {
            answer.add(
                "relief", "\(deferral.due) \(deferral.words)", source: "entry \(deferral.entry)")
        }
        let missed = missedDates
        if !missed.isEmpty {
            answer.add(
                "missed",
                joined(missed.suffix(6).map(\.description))
                    + (missed.count > 6 ? ", and \(missed.count - 6) before" : ""),
                source:
                    "ourside deviation explain \(task.name.series)@\(missed[missed.count - 1]) …")
        }
        if let review = try links.store.reviews(on: links.today).last(where: {
            $0.series == task.name.series && $0.state == .awaiting
        }) {
            answer.add(
                "review", "entry \(review.tick), done by \(review.performedBy), waits for approval",
                source: "ourside review approve \(task.name.series), by somebody else")
        }
        try links.addOwner(task, to: &answer)
        if let expected = task.evidenceExpected { answer.add("evidence", expected) }
        if let duty {
            answer.add("done when", duty.doneWhen)
            if let line = duty.collect { answer.add("collect", line) }
        }
        guard ![.done, .notApplicable, .waived].contains(task.standing.status) else { return }
        answer.add("next", "ourside tick \(task.name.series) --evidence FILE --note '…'")
    }

    /// What was missed since the last settled one, and stays so.
    private var missedDates: [CivilDay] {
        let facts = detail.facts
        guard let start = facts.stretches.last?.start,
            let days = DayRange(from: start, through: links.today)
        else { return [] }
        let settled = facts.standing.map(\.due).max() ?? .first
        return facts.population(in: days, judgedOn: links.today)
            .filter { $0.outcome == .missed && settled < $0.due }.map(\.due)
    }

    /// Up to six controls each with a line, more in one.
    private func addControls(_ controls: [Control], to answer: inout WhyAnswer) {
        guard controls.count > 6 else {
            for control in controls { links.addControl(control, to: &answer) }
            return
        }
        answer.add(
            "controls", "\(controls.count): \(controls.map(\.id).joined(separator: ", "))")
    }

    /// What a one-off task goes back to: an event and the rule of its deadline, or the tick that
    /// found something.
    private func addOrigin(to answer: inout WhyAnswer) throws {
        if let found = try links.store.event(ofSeries: detail.task.seriesID, on: links.today) {
            return try WhyEvent.add(found.event, found.task, in: links.store, to: &answer)
        }
        guard let number = try links.store.origin(ofSeries: detail.task.seriesID),
            let entry = try links.store.entry(number), let tick = entry.fact.of(TaskTicked.self)
        else { return }
        let note = tick.note.map { ": \($0)" } ?? ""
        answer.add(
            "opened by",
            "the tick of \(tick.series) on \(tick.performedOn), which found \(word(tick.result))\(note)",
            source: "entry \(entry.seq), by \(entry.by) on \(entry.day)")
    }

    private func word(_ result: TickResult) -> String {
        switch result {
        case .ok: "nothing"
        case .issues: "issues"
        case .failed: "a failure"
        }
    }
}
