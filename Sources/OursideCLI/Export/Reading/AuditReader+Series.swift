internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

extension AuditReader {
    /// Tasks as they stand, and the population of the period.
    func readSeries(into audit: inout Audit) throws {
        let frameworks = catalogue.pack.pack.controls.indexed(by: \.id).mapValues(\.frameworkIDs)
        var settling: [String: [CivilDay: CompletionRow]] = [:]
        for completion in completions where completion.withdrawnBy == nil {
            for settled in completion.settled {
                settling[completion.series, default: [:]][settled.due] = completion
            }
        }
        var occurrences: [AuditedOccurrence] = []
        for task in scope.tasks {
            let detail = try store.series(task.name, on: judgedOn)
            if detail.facts.stretches.last?.end.map({ $0 >= judgedOn }) ?? true {
                audit.tasks.append(audited(task, detail.facts))
            }
            for member in detail.facts.population(in: period, judgedOn: judgedOn) {
                var occurrence = occurrence(task, member, detail.facts)
                occurrence.frameworks =
                    Set(task.controls.flatMap { frameworks[$0] ?? [] }).sorted()
                if let completion = settling[task.name.series]?[member.due] {
                    try add(completion, to: &occurrence)
                }
                occurrences.append(occurrence)
            }
        }
        occurrences.sort { ($0.due, "\($0.task)") < ($1.due, "\($1.task)") }
        for index in occurrences.indices { occurrences[index].number = index + 1 }
        audit.occurrences = occurrences
    }

    private func audited(_ task: TaskRow, _ facts: SeriesFacts) -> AuditedTask {
        var audited = AuditedTask(
            name: task.name, title: task.title, status: task.standing.status)
        audited.subjectKind = task.subjectKind
        (audited.service, audited.team) = (task.service, task.team)
        (audited.account, audited.environment) = (task.account, task.environment)
        (audited.controls, audited.category) = (task.controls, task.category)
        (audited.severity, audited.schedule) = (task.severity, "\(task.schedule)")
        (audited.days, audited.missed) = (task.standing.days, task.standing.missed)
        (audited.age, audited.isFailing) = (task.standing.age, task.isFailing)
        (audited.lastDone, audited.overdueFrom) = (task.lastDone, task.overdueFrom)
        (audited.owner, audited.evidenceExpected) = (task.owner, task.evidenceExpected)
        audited.lead = facts.terms.last?.terms.lead ?? 0
        let moves = facts.deferrals.filter { $0.due == task.standing.due && $0.movedTo != nil }
        audited.moves = moves.count
        audited.plannedFor = moves.last { $0.withdrawnOn == nil }?.movedTo
        if task.standing.status == .accepted, audited.plannedFor == nil {
            audited.plannedFor =
                facts.reliefs.filter { $0.withdrawnOn == nil }.map(\.through).max()
        }
        return audited
    }

    private func occurrence(
        _ task: TaskRow, _ member: PopulationMember, _ facts: SeriesFacts
    ) -> AuditedOccurrence {
        var occurrence = AuditedOccurrence(
            number: 0, task: TaskName(subject: task.subject, duty: task.duty, due: member.due),
            due: member.due, outcome: member.outcome)
        (occurrence.daysLate, occurrence.isCarriedIn) = (member.daysLate, member.isCarriedIn)
        (occurrence.title, occurrence.subjectKind) = (task.title, task.subjectKind)
        (occurrence.service, occurrence.account) = (task.service, task.account)
        (occurrence.team, occurrence.environment) = (task.team, task.environment)
        (occurrence.controls, occurrence.category) = (task.controls, task.category)
        (occurrence.severity, occurrence.movedTo) = (task.severity, member.movedTo)
        let schedule = facts.terms.last { $0.day < member.due } ?? facts.terms.first
        occurrence.schedule = "\(schedule?.terms.schedule ?? task.schedule)"
        occurrence.owner = task.owner
        return occurrence
    }

    private func add(_ completion: CompletionRow, to occurrence: inout AuditedOccurrence) throws {
        (occurrence.result, occurrence.doneOn) = (completion.result, completion.performedOn)
        (occurrence.by, occurrence.entry) = (completion.performedBy, completion.entry)
        occurrence.recordedAt = try store.entry(completion.entry)?.at
        occurrence.recordedLate =
            completion.performedOn.days(until: completion.recordedOn) > Recorder.lateAfterDays
        (occurrence.evidence, occurrence.links) = (completion.evidence, completion.links)
        occurrence.note = completion.note
        occurrence.lacksEvidence = completion.evidence.isEmpty && completion.links.isEmpty
    }
}

extension Control {
    /// `soc2:CC6.1`, in order.
    var frameworkIDs: [String] {
        (frameworks ?? [:]).sorted { $0.key < $1.key }.flatMap { framework, ids in
            ids.map { "\(framework):\($0)" }
        }
    }
}
