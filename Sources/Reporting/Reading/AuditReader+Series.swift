internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

extension AuditReader {
    /// The population of the period, and tasks as they stand.
    func readSeries(into audit: inout Audit, _ changes: [ChangeRow]) throws {
        let deferrals = Dictionary(grouping: try store.deferrals(), by: \.series)
        let granted = try store.waivers(on: judgedOn)
        let waivers = granted.filter { $0.state != .withdrawn }
        let endings = try EndingWords(store, changes, on: judgedOn)
        audit.occurrences = try population.map { row in
            var occurrence = Self.audited(row)
            occurrence.remark =
                row.member.outcome == .retired
                ? endings.words(for: row)
                : Self.remark(row, deferrals[row.name.series] ?? [], granted)
            occurrence.marks = try marks(row)
            return occurrence
        }
        let leads = try store.leads()
        audit.tasks = scope.inForce.map { task in
            var audited = Self.audited(task)
            audited.lead = leads[task.seriesID] ?? 0
            let moves = (deferrals[task.name.series] ?? []).filter {
                $0.due == task.standing.due && $0.movedTo != nil
            }
            audited.moves = moves.count
            let until = waivers.filter { $0.state == .live && $0.tasks.contains(task.name.series) }
            audited.plannedFor =
                moves.last { !$0.isWithdrawn }?.movedTo
                ?? (task.standing.status == .accepted ? until.map(\.until).max() : nil)
            return audited
        }
    }

    /// Marks of who performed it, and of who answers for a deviation.
    private func marks(_ row: PeriodOccurrence) throws -> [String] {
        var marks =
            row.completion.map {
                conflicts.marks(performer: $0.performedBy, on: $0.performedOn)
            } ?? []
        if let explanation = row.explanation, let entry = try store.entry(explanation.entry) {
            marks += conflicts.marks(
                approver: explanation.approvedBy, recorder: entry.by, on: entry.day
            ).map { "response \($0)" }
        }
        return marks
    }

    private static func audited(_ row: PeriodOccurrence) -> AuditedOccurrence {
        let (held, member) = (row.held, row.member)
        var occurrence = AuditedOccurrence(
            number: row.number, task: row.name, due: member.due, outcome: member.outcome)
        (occurrence.daysLate, occurrence.isCarriedIn) = (member.daysLate, member.isCarriedIn)
        (occurrence.daysEarly, occurrence.outcomeAtGrace) = (
            member.daysEarly, member.outcomeAtGrace
        )
        occurrence.grace = held.terms.grace
        (occurrence.movedTo, occurrence.awaitsReview) = (member.movedTo, member.awaitsReview)
        (occurrence.uncoveredDays, occurrence.wasMissed) = (member.uncoveredDays, member.wasMissed)
        (occurrence.title, occurrence.subjectKind) = (held.title, row.subjectKind)
        (occurrence.service, occurrence.account) = (row.service, held.account)
        (occurrence.team, occurrence.environment) = (held.team, held.environment)
        (occurrence.controls, occurrence.category) = (held.controls, held.category)
        (occurrence.severity, occurrence.schedule) = (held.severity, "\(held.terms.schedule)")
        (occurrence.owner, occurrence.frameworks) = (held.owner, held.requirements)
        (occurrence.failing, occurrence.longestGap) = (row.failing, row.longestGap)
        occurrence.isReliefWithdrawn = member.isReliefWithdrawn
        occurrence.explanation = row.explanation.map {
            AuditExplanation(cause: $0.cause, action: $0.action, approvedBy: $0.approvedBy)
        }
        guard let done = row.completion else { return occurrence }
        (occurrence.result, occurrence.doneOn) = (done.result.rawValue, done.performedOn)
        (occurrence.by, occurrence.entry) = (done.performedBy, done.entry)
        (occurrence.recordedAt, occurrence.recordedLate) = (done.recordedAt, done.isRecordedLate)
        (occurrence.evidence, occurrence.links) = (done.evidence, done.links)
        occurrence.note = done.note
        occurrence.lacksEvidence = done.evidence.isEmpty && done.links.isEmpty
        return occurrence
    }

    /// Why it was moved, skipped or waived, and who approved.
    private static func remark(
        _ row: PeriodOccurrence, _ deferrals: [DeferralRow], _ waivers: [WaiverRow]
    ) -> String? {
        let (due, isWithdrawn) = (row.member.due, row.member.isReliefWithdrawn)
        let end = isWithdrawn ? "; the relief was withdrawn later" : ""
        if row.member.outcome == .waived {
            let covering = waivers.last {
                $0.from <= due && due <= min($0.until, $0.revokedOn ?? $0.until)
                    && ($0.state == .withdrawn) == isWithdrawn
                    && $0.tasks.contains(row.name.series)
            }
            return covering.map {
                "waiver \($0.entry) until \($0.until): \($0.reason), approved by "
                    + "\($0.approvedBy)\(end)"
            }
        }
        let deferral = deferrals.last { $0.due == due && (isWithdrawn || !$0.isWithdrawn) }
        return deferral.map { $0.words + end }
    }

    private static func audited(_ task: TaskRow) -> AuditedTask {
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
        return audited
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
