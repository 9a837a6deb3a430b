internal import Domain
internal import Exports
internal import Storage

extension AuditReader {
    /// What was approved or looked at: waivers, exclusions, reviews; and what happened.
    func readDecisions(into audit: inout Audit) throws {
        let tasks = scope.tasks.indexed(by: \.name.series)
        audit.waivers = try store.waivers(on: judgedOn).compactMap { row in
            let reached = row.tasks.compactMap { tasks[$0] }
            let isNear = row.from <= period.through && period.from <= row.until
            guard row.state != .withdrawn, isNear || row.state == .live,
                scope.isWhole || !reached.isEmpty
            else { return nil }
            var waiver = Self.audited(row, reaching: reached)
            waiver.recordedBy = try recorder(of: row.entry)
            waiver.marks = conflicts.marks(
                approver: row.approvedBy, recorder: waiver.recordedBy, on: row.grantedOn)
            return waiver
        }
        audit.exclusions = try store.exclusions().filter { scope.holds(scope: $0.scope) }.map {
            var exclusion = AuditedExclusion(
                entry: $0.entry, scope: $0.scope, justification: $0.justification,
                approvedBy: $0.approvedBy, recordedOn: $0.excludedOn)
            (exclusion.reviewOn, exclusion.endedOn) = ($0.reviewOn, $0.endedOn)
            exclusion.recordedBy = try recorder(of: $0.entry)
            exclusion.marks = conflicts.marks(
                approver: $0.approvedBy, recorder: exclusion.recordedBy, on: $0.excludedOn)
            return exclusion
        }
        audit.reviews = try store.reviews(on: judgedOn).filter { row in
            scope.holds(series: row.series)
                && (period.contains(row.performedOn)
                    || row.settles.contains(where: period.contains))
        }.map { row in
            var review = AuditedReview(
                completion: row.tick, task: row.series, performedBy: row.performedBy,
                decision: row.state.rawValue)
            (review.settles, review.note) = (row.settles, row.note)
            (review.reviewedBy, review.reviewedOn) = (row.reviewedBy, row.reviewedOn)
            return review
        }
        audit.events = try store.events(in: period, on: judgedOn).filter { row in
            row.withdrawnBy == nil
                && (scope.isWhole || row.tasks.contains { scope.holds(series: $0.series) })
        }.map { row in
            var event = Self.audited(row)
            event.recordedBy = try recorder(of: row.entry)
            return event
        }
    }

    /// Who wrote an entry down.
    private func recorder(of entry: Int) throws -> String { try store.entry(entry)?.by ?? "" }

    private static func audited(
        _ row: WaiverRow, reaching tasks: [TaskRow]
    ) -> AuditedWaiver {
        var waiver = AuditedWaiver(
            entry: row.entry, scope: row.scope, from: row.from, until: row.until,
            reason: row.reason, approvedBy: row.approvedBy, recordedOn: row.grantedOn)
        waiver.revokedOn = row.revokedOn
        if row.inARow > 1 { waiver.remark = "number \(row.inARow), \(row.daysInARow) days" }
        // A finding of a scanner is about a control or a resource: a waiver of a duty, a category
        // or all of a service relieves work, and hides no finding.
        let controls = Set(tasks.flatMap(\.controls))
        switch TaskScope(row.scope) {
        case .part(_, let name), .control(let name):
            waiver.controls = controls.contains(name) ? [name] : []
        case .subject(let name):
            let isResource = tasks.contains { $0.subject == name && $0.subjectKind == "resource" }
            waiver.controls = isResource ? controls.sorted() : []
        case .duty, .category: break
        }
        waiver.subjects = Set(tasks.map(\.subject)).sorted()
        return waiver
    }

    private static func audited(_ row: EventRow) -> AuditedEvent {
        var event = AuditedEvent(
            entry: row.entry, kind: row.kind, id: row.name, on: row.on,
            recordedOn: row.recordedOn)
        (event.title, event.closedOn) = (row.note, row.closing?.on)
        (event.result, event.daysTaken) = (row.state.rawValue, row.days)
        event.tasks = row.tasks.map { "\($0.series) \($0.outcome)" }
        return event
    }
}
