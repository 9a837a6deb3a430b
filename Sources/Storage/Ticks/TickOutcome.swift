internal import Domain
internal import SQLite

/// What became of a completion that somebody said.
package enum TickOutcome: Equatable, Sendable {
    case ticked(TickReceipt)
    /// The same was said before of that series: nothing is recorded.
    case known(series: String, SaidBefore)
}

extension Recorder {
    /// Takes a completion as it was said: once, however often it is said.
    ///
    /// - Parameters:
    ///   - request: What is said.
    ///   - isTyped: Typed by a person, and not a row of a sheet.
    /// - Returns: What it did, or the entry that said the same.
    /// - Throws: `Refusal`, ``UnknownName``, `TickRefusal`.
    package func say(_ request: TickRequest, isTyped: Bool) throws -> TickOutcome {
        var request = request
        let series = try storedSeries(request.task)
        request.items = try resolved(request.items, of: series.id, request.task)
        let before =
            try request.instead == nil
            ? saidBefore(request, series: series, isTyped: isTyped) : nil
        if let before {
            switch before {
            case .stands: return .known(series: request.task.series, before)
            case .takenBack where !isTyped && !request.isSaidAgain:
                return .known(series: request.task.series, before)
            case .takenBack: break
            }
        }
        if let instead = request.instead {
            try checkIsOf(instead, request.task)
            try withdraw(instead, reason: "another completion takes its place")
        }
        return .ticked(try tick(request))
    }

    private func saidBefore(
        _ request: TickRequest, series: StoredSeries, isTyped: Bool
    ) throws -> SaidBefore? {
        let said = Said(request, on: request.performedOn ?? today)
        return try saidBefore(said, series: series.id, isTyped: isTyped) { due in
            try settles(request, due, series)
        }
    }

    /// Whether a completion would settle a due date by now; one that is refused settles none.
    func settles(
        _ request: TickRequest, _ due: CivilDay, _ series: StoredSeries
    ) throws -> Bool {
        let facts = try connection.facts(ofSeries: series.id)
        do {
            let decision = try facts.decide(
                performedOn: request.performedOn ?? today, today: today, names: request.names,
                expires: request.expires)
            return decision.settled.contains { $0.due == due }
        } catch is TickRefusal {
            return false
        }
    }

    /// Only a completion of the same task can be replaced by another.
    private func checkIsOf(_ entry: Int, _ task: TaskName) throws {
        let line = try names("SELECT line FROM ledger WHERE seq = \(entry)").first
        let tick = try line.flatMap { try LedgerEntry(line: $0).fact.of(TaskTicked.self) }
        guard tick?.series == task.series else {
            throw Refusal(
                "Entry \(entry) is no completion of '\(task.series)'.",
                why: "--instead withdraws one completion and records another in its place.",
                try: "ourside task history \(task.series)")
        }
    }
}
