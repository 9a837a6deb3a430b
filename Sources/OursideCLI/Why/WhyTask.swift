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
            links.addTraits(controls.flatMap(\.appliesTo) + duty.appliesTo, to: &answer)
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
        if end == nil { try links.addOwner(task, to: &answer) }
        links.addAWS(controls, to: &answer)
        return answer
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
