package import Domain
internal import SQLite

extension Store {
    /// The task series that a filter selects, worst first: severity, then overdue since.
    ///
    /// - Parameters:
    ///   - filter: Which ones.
    ///   - today: The day on which they are judged.
    /// - Returns: One row per series.
    /// - Throws: `SQLiteError`.
    package func tasks(_ filter: TaskFilter, on today: CivilDay) throws -> [TaskRow] {
        let owners = try OwnerHistory(connection)
        var rows: [TaskRow] = []
        let limit = filter.limit ?? .max
        let parts = try SeriesParts(connection, forAll: filter.isForMany)
        do {
            try connection.forEach(select(filter, on: today)) { row in
                guard rows.count < limit else { throw Enough() }
                let task = try taskRow(row, owners, parts, on: today)
                guard matches(task, filter) else { return }
                rows.append(task)
            }
        } catch is Enough {}
        return rows
    }

    private struct Enough: Error {}

    /// What SQL can decide is decided there; the rest by ``matches(_:_:)``.
    private func select(_ filter: TaskFilter, on today: CivilDay) -> SQL {
        var conditions: [SQL] =
            filter.includingEnded
            ? ["1"]
            : ["(series.ended IS NULL OR series.ended >= \(today) OR series.excluded)"]
        func any(_ column: SQL, _ values: [String]) {
            guard let first = values.first else { return }
            var list: SQL = "\(first)"
            for value in values.dropFirst() { list = "\(list), \(value)" }
            conditions.append("\(column) IN (\(list))")
        }
        any("series.category", filter.categories)
        any("service.environment", filter.environments)
        any("service.classification", filter.classifications.map(\.rawValue))
        any("subject.name", filter.subjects)
        any("series.name", filter.duties)
        if !filter.services.isEmpty {
            var list: SQL = "\(filter.services[0])"
            for value in filter.services.dropFirst() { list = "\(list), \(value)" }
            conditions.append("(service.catalogue IN (\(list)) OR holder.name IN (\(list)))")
        }
        if !filter.accounts.isEmpty {
            var list: SQL = "\(filter.accounts[0])"
            for value in filter.accounts.dropFirst() { list = "\(list), \(value)" }
            conditions.append("(account.number IN (\(list)) OR place.name IN (\(list)))")
        }
        for control in filter.controls {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM checklist_item
                    JOIN control ON control.id = checklist_item.control
                    WHERE checklist_item.checklist = series.checklist AND control.name = \(control))
                """)
        }
        for framework in filter.frameworks {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM checklist_item
                    JOIN control ON control.id = checklist_item.control
                    JOIN mapping_framework USING (mapping)
                    WHERE checklist_item.checklist = series.checklist
                      AND framework = \(framework))
                """)
        }
        if let severity = filter.severity {
            conditions.append("series.severity >= \(severity.rank)")
        }
        if filter.overdueOnly {
            conditions.append("series.overdue_from <= \(today)")
        } else if let through = filter.dueThrough {
            // What was moved may be due before the day it was first due.
            conditions.append("(series.next_due <= \(through) OR series.labelled)")
        }
        var clause = conditions[0]
        for condition in conditions.dropFirst() { clause = "\(clause) AND \(condition)" }
        return """
            SELECT series.id, subject.name, subject.kind, service.catalogue, team.name,
                coalesce(account.number, place.name), service.environment, series.name,
                coalesce(series.title, duty.title), series.category, series.severity, series.role,
                series.next_due, series.base, series.overdue_from, series.last_done,
                series.last_settled, series.failing, coalesce(series.proof, duty.evidence),
                resource.expires, resource.id,
                series.irregular, series.labelled, series.excluded
            FROM series
            JOIN subject ON subject.id = series.subject
            LEFT JOIN duty ON duty.id = series.duty
            LEFT JOIN resource ON resource.id = subject.id
            LEFT JOIN service ON service.id = CASE subject.kind
                WHEN 'service' THEN subject.id WHEN 'resource' THEN subject.parent END
            LEFT JOIN subject AS holder ON holder.id = service.id
            LEFT JOIN account ON account.id = CASE subject.kind
                WHEN 'account' THEN subject.id
                ELSE coalesce(service.account, CASE subject.kind WHEN 'resource' THEN subject.parent END) END
            LEFT JOIN subject AS place ON place.id = account.id
            LEFT JOIN team ON team.id = coalesce(service.team, account.team)
            WHERE \(clause)
            ORDER BY series.severity DESC, series.overdue_from, series.id
            """
    }

    private func taskRow(
        _ row: Row, _ owners: OwnerHistory, _ parts: SeriesParts, on today: CivilDay
    ) throws -> TaskRow {
        let id = try row.int64(0)
        let terms = try parts.terms(of: id)
        let state = OpenState(
            nextDue: try row.optionalDay(12), irregular: try row.days(21),
            base: try row.optionalDay(13),
            overdueFrom: try row.optionalDay(14), lastDone: try row.optionalDay(15),
            lastSettled: try row.optionalDay(16))
        let schedule = terms.last?.terms.schedule ?? .once
        let isExpiring = if case .beforeExpiry = schedule { true } else { false }
        let expiresOn = isExpiring ? try row.optionalDay(19) : nil
        var standing =
            if try row.bool(22) {
                try connection.facts(ofSeries: id).standing(on: today, expiresOn: expiresOn)
            } else {
                OpenSeries(
                    state: state, stretch: try parts.stretch(of: id) ?? Stretch(start: today),
                    terms: terms, expiresOn: expiresOn
                ).standing(on: today)
            }
        if try row.bool(23) { standing = .notApplicable(standing) }
        var task = TaskRow(
            seriesID: id, subject: try row.text(1), subjectKind: try row.text(2),
            service: try row.optionalText(3), team: try row.optionalText(4),
            account: try row.optionalText(5), environment: try row.optionalText(6),
            duty: try row.text(7), title: try row.text(8), controls: try parts.controls(of: id),
            category: try row.text(9),
            severity: Severity.allCases[try row.int(10)], role: try row.value(11),
            schedule: schedule, standing: standing,
            isFailing: try row.bool(17), lastDone: state.lastDone, overdueFrom: state.overdueFrom,
            owner: nil, evidenceExpected: try row.optionalText(18), lacksEvidence: false)
        if task.standing.status != .overdue { task.overdueFrom = nil }
        task.owner = owners.owner(of: task, on: today)
        task.lacksEvidence = try parts.lacksEvidence(id)
        return task
    }

    private func matches(_ task: TaskRow, _ filter: TaskFilter) -> Bool {
        guard filter.isOfTeam(task.team, owner: task.owner) else { return false }
        if !filter.owners.isEmpty, !filter.owners.contains(task.owner ?? "") { return false }
        if !filter.statuses.isEmpty, !filter.statuses.contains(task.standing.status) {
            return false
        }
        if filter.unownedOnly, task.owner != nil { return false }
        if filter.missingEvidenceOnly, !task.lacksEvidence { return false }
        if let through = filter.dueThrough {
            // A waiver that ends soon is to be seen before it has ended.
            let days = [task.standing.deadline, task.standing.waivedThrough].compactMap { $0 }
            guard let first = days.min(), first <= through else { return false }
        }
        if filter.overdueOnly, task.standing.status != .overdue { return false }
        return true
    }
}
