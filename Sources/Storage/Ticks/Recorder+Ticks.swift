internal import Domain
internal import SQLite

extension Recorder {
    /// Ticks one task off: decides what it settles and writes that down.
    ///
    /// - Throws: `Refusal`, ``UnknownName``, `TickRefusal`.
    package func tick(_ request: TickRequest) throws -> TickReceipt {
        let series = try storedSeries(request.task)
        let performedOn = request.performedOn ?? today
        let facts = try connection.facts(ofSeries: series.id)
        try checkExpiry(request, facts)
        try checkProof(request)
        let decision = try facts.decide(
            performedOn: performedOn, today: today, names: request.names,
            expires: request.expires)
        var request = request
        request.items = try resolved(request.items, of: series.id, request.task)
        let said = try Said(request, on: performedOn).digest()
        request = try judged(request, series)
        var fact = TaskTicked(
            series: request.task.series, performedOn: performedOn,
            performedBy: request.performedBy ?? actorName, result: request.result ?? .ok,
            settled: decision.settled)
        (fact.said, fact.instead) = (said, request.instead)
        fact.history = decision.isHistory ? true : nil
        let checklist = try self.checklist(of: series.id)
        let items = request.items
        fact.items = items.isEmpty ? nil : items
        var open: [String] = []
        if request.result == nil, !items.isEmpty, let target = decision.settled.first?.due {
            open = try openItems(series, checklist, after: items, of: target)
            if !open.isEmpty { fact.settled = [] }
            fact.towards = target
        }
        if decision.isFurtherEvidence { fact.towards = decision.furtherEvidenceFor }
        fact.result = worst(request.result, items)
        // A failed step leaves the task open: doing it again is the follow-up.
        let isStuck =
            series.isOrdered && !open.isEmpty && items.contains { $0.result == .failed }
        if fact.result != .ok, !isStuck, !decision.isHistory {
            fact.followUp = try followUpDay(request, series, items)
        }
        fact.note = request.note
        fact.evidence = request.evidence.isEmpty ? nil : request.evidence
        fact.links = request.links.isEmpty ? nil : request.links
        fact.measured = request.measured.isEmpty ? nil : request.measured
        fact.covers = request.names.covers
        fact.expires = request.expires
        if !fact.settled.isEmpty, try needsReview(request.task) { fact.review = true }
        try judge(request, series, &fact)
        let entry = try record(fact)
        let hasEvidence =
            !request.evidence.isEmpty || !request.links.isEmpty || request.note != nil
        return TickReceipt(
            entry: entry, series: request.task.series, performedOn: performedOn,
            settled: fact.settled, missed: fact.settled.isEmpty ? [] : decision.missed,
            alreadySettled: try decision.furtherEvidenceFor.flatMap {
                try earlierSettlement(series.id, $0)
            },
            couldSettle: decision.isFurtherEvidence
                ? try couldSettle(facts, request, series) : nil,
            followUp: fact.followUp.map {
                TaskName(subject: request.task.subject, duty: "follow-up-\(entry)", due: $0)
            },
            openItems: open, isRecordedLate: performedOn.days(until: today) > Self.lateAfterDays,
            evidenceExpected: hasEvidence ? nil : series.evidence, opened: fact.opens ?? [],
            awaitsReview: fact.review == true, judgement: request.judgement,
            daysEarly: fact.settled.isEmpty ? [:] : decision.daysEarly,
            isHistory: decision.isHistory, replaced: request.instead)
    }

    /// The next open occurrence, where a run of that day would be accepted for it by name.
    private func couldSettle(
        _ facts: SeriesFacts, _ request: TickRequest, _ series: StoredSeries
    ) throws -> CivilDay? {
        // An expiry that is no later than the one on record renews nothing.
        guard request.expires == nil else { return nil }
        var named = request
        for one in facts.announced(on: today) {
            named.names = NamedOccurrences(due: one.due)
            if try settles(named, one.due, series) { return one.due }
        }
        return nil
    }

    /// Whole days after which an entry counts as recorded late.
    package static let lateAfterDays = 7

    struct StoredSeries {
        var id: Int64
        var severity: Int
        var isOrdered: Bool
        var evidence: String?
        var expires: CivilDay?
        /// Objectives of the resource, minutes.
        var rpo: Int?
        var rto: Int?
    }

    func storedSeries(_ task: TaskName) throws -> StoredSeries {
        let found = try connection.first(
            """
            SELECT series.id, series.severity, coalesce(duty.ordered, 0),
                coalesce(series.proof, duty.evidence),
                resource.expires, resource.rpo, resource.rto
            FROM series JOIN subject ON subject.id = series.subject
            LEFT JOIN duty ON duty.id = series.duty
            LEFT JOIN resource ON resource.id = series.subject
            WHERE subject.name = \(task.subject) AND series.name = \(task.duty)
            """
        ) { row throws(SQLiteError) in
            StoredSeries(
                id: try row.int64(0), severity: try row.int(1), isOrdered: try row.bool(2),
                evidence: try row.optionalText(3), expires: try row.optionalDay(4),
                rpo: try row.optionalInt(5), rto: try row.optionalInt(6))
        }
        if let found { return found }
        let subjects = try names("SELECT name FROM subject")
        guard subjects.contains(task.subject) else {
            throw UnknownName(kind: .subject, name: task.subject, known: subjects)
        }
        throw UnknownName(
            kind: .task, name: task.series,
            known: try names(
                """
                SELECT subject.name || '/' || series.name FROM series
                JOIN subject ON subject.id = series.subject WHERE subject.name = \(task.subject)
                """))
    }

    /// Where due dates hang on an expiry, a completion gives the new one.
    private func checkExpiry(
        _ request: TickRequest, _ facts: SeriesFacts
    ) throws {
        let hangs = facts.terms.last.map {
            if case .beforeExpiry = $0.terms.schedule { true } else { false }
        }
        if hangs == true, request.result != .failed {
            guard request.expires != nil else {
                throw Refusal(
                    "'\(request.task.series)' needs the new expiry.",
                    why: "its next due date is counted back from that day.",
                    try: "ourside tick \(request.task) --expires DATE", kind: .words)
            }
        } else if hangs != true, request.expires != nil {
            throw Refusal(
                "'\(request.task.series)' has no expiry.",
                why: "only certificates, domains and the like take --expires.",
                try: "ourside tick \(request.task)", kind: .words)
        }
    }

    /// Somebody signs, and what is named as proof is stored.
    private func checkProof(_ request: TickRequest) throws {
        if request.performedBy?.isEmpty == true {
            throw Refusal(
                "A task is done by somebody.", why: "the name is empty.", try: "--by NAME",
                kind: .words)
        }
        for digest in request.evidence {
            let known = try names("SELECT sha256 FROM evidence WHERE sha256 = \(digest)")
            guard known.isEmpty else { continue }
            throw UnknownName(
                kind: .evidence, name: digest, known: try names("SELECT sha256 FROM evidence"))
        }
    }

    /// The items of a request by their full names, each once.
    ///
    /// - Throws: ``UnknownName``, `Refusal`.
    func resolved(
        _ items: [ItemResult], of series: Int64, _ task: TaskName
    ) throws -> [ItemResult] {
        guard !items.isEmpty else { return [] }
        let checklist = try checklist(of: series)
        let found = try items.map { try resolve($0, in: checklist, task) }
        try checkOnce(found)
        return found
    }

    private func checkOnce(_ items: [ItemResult]) throws {
        var seen: Set<String> = []
        for item in items where !seen.insert(item.item).inserted {
            throw Refusal(
                "'\(item.item)' is given twice.", why: "one completion finds one thing of an item.",
                try: "--item \(item.item)=\(item.result.rawValue), once", kind: .words)
        }
    }

    private func checklist(of series: Int64) throws -> [String] {
        try connection.items(ofSeries: series)
    }

    /// Finds an item by its id, or a step by its own name.
    private func resolve(
        _ given: ItemResult, in checklist: [String], _ task: TaskName
    ) throws -> ItemResult {
        let found = checklist.filter { $0 == given.item || $0.hasSuffix("/\(given.item)") }
        guard found.count == 1, let item = found.first else {
            throw UnknownName(
                kind: .item, name: given.item, known: checklist, in: task.series)
        }
        return ItemResult(item: item, result: given.result)
    }

    /// What of the checklist is still to do for an occurrence once these items are done.
    private func openItems(
        _ series: StoredSeries, _ checklist: [String], after items: [ItemResult], of due: CivilDay
    ) throws -> [String] {
        var done = Set(
            try names(
                """
                SELECT item FROM completion_item JOIN completion USING (entry)
                WHERE series = \(series.id) AND towards = \(due) AND withdrawn IS NULL
                  AND (completion_item.result <> 'failed' OR NOT \(series.isOrdered))
                """))
        for item in items {
            if series.isOrdered, let place = checklist.firstIndex(of: item.item),
                let before = checklist[..<place].first(where: { !done.contains($0) })
            {
                throw Refusal(
                    "'\(item.item)' comes after '\(before)'.",
                    why:
                        "the steps of this duty are done in order: \(checklist.joined(separator: ", ")).",
                    try: "--step \(before.split(separator: "/").last.map(String.init) ?? before)")
            }
            // A failed step leaves the task open; a failed item was looked at all the same.
            if item.result != .failed || !series.isOrdered { done.insert(item.item) }
        }
        return checklist.filter { !done.contains($0) }
    }

    private func worst(_ whole: TickResult?, _ items: [ItemResult]) -> TickResult {
        if let whole { return whole }
        if items.contains(where: { $0.result == .failed }) { return .failed }
        return items.contains { $0.result == .issues } ? .issues : .ok
    }

    /// When what was found is to be put right: as told, or by the gravest control concerned.
    private func followUpDay(
        _ request: TickRequest, _ series: StoredSeries, _ items: [ItemResult]
    ) throws -> CivilDay {
        if let told = request.followUp {
            guard told >= today else {
                throw Refusal(
                    "\(told) is over.", why: "a follow-up is done from today on.",
                    try: "--follow-up \(today.adding(days: 30))", kind: .words)
            }
            return told
        }
        var rank = series.severity
        let failing = items.filter { $0.result != .ok }.map { controlID(ofItem: $0.item) }
        if !failing.isEmpty {
            rank =
                try failing.compactMap { control in
                    try connection.first("SELECT severity FROM control WHERE name = \(control)") {
                        row throws(SQLiteError) in try row.int(0)
                    }
                }.max() ?? rank
        }
        let severity = Severity.allCases.first { $0.rank == rank } ?? .high
        return today.adding(days: severity.followUpDays)
    }

    private func earlierSettlement(_ series: Int64, _ due: CivilDay) throws -> EarlierSettlement? {
        try connection.first(
            """
            SELECT performed_by, performed_on FROM settlement JOIN completion USING (entry)
            WHERE settlement.series = \(series) AND due = \(due) AND withdrawn IS NULL
            ORDER BY entry LIMIT 1
            """
        ) { row throws(SQLiteError) in
            EarlierSettlement(due: due, by: try row.text(0), on: try row.day(1))
        }
    }
}
