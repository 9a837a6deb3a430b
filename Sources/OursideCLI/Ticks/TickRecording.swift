internal import Domain
internal import Exports
internal import Storage

/// Stores evidence, records completions, and leaves nothing behind where that fails.
struct TickRecording {
    let store: Store
    let context: CommandContext
    /// Takes everything back at the end.
    var dryRun = false
    /// Takes a clock that is far ahead of the newest entry.
    var acceptingLeap = false
    /// Takes evidence without a byte.
    var acceptingEmpty = false

    /// Stores files as evidence, hands them over, and drops them again if nothing comes of it.
    ///
    /// - Parameter body: Stages with the function it is given and records; one transaction.
    /// - Returns: What the body answers.
    /// - Throws: What staging and the body throw.
    func recording<Value>(
        _ body: (_ stage: (String) throws -> StagedEvidence) throws -> Value
    ) throws -> Value {
        let now = try context.clock.now()
        var staged: [String: StagedEvidence] = [:]
        func takeBack() throws { try store.unstage(Array(staged.values)) }
        let value: Value
        do {
            value = try body { path in
                if path.hasPrefix(Store.digestMark) { return try store.storedEvidence(path) }
                if let known = staged[path] { return known }
                let evidence = try store.stageEvidence(
                    path, now: now, isEmptyAllowed: acceptingEmpty)
                staged[path] = evidence
                return evidence
            }
        } catch {
            do { try takeBack() } catch {
                context.complain("warning: bytes of evidence stay behind: \(error)")
            }
            throw error
        }
        if dryRun { try takeBack() }
        return value
    }

    /// Writes one command's entries.
    func append<Value>(_ body: (Recorder) throws -> Value) throws -> Value {
        try store.append(
            by: context.actor, clock: context.clock, dryRun: dryRun, acceptingLeap: acceptingLeap,
            body)
    }

    /// What completions would settle and miss if they were recorded now, each in a line.
    ///
    /// - Throws: ``TickProblem``, `Refusal`, `UnknownName`.
    func preview(_ requests: [TickRequest], today: CivilDay) throws -> [String] {
        var trial = self
        trial.dryRun = true
        let outcomes = try trial.append { recorder in
            try requests.map { try recorder.say(asked: $0) }
        }
        return Self.effects(of: outcomes, requests, today: today)
    }

    private static func effects(
        of outcomes: [TickOutcome], _ requests: [TickRequest], today: CivilDay
    ) -> [String] {
        zip(outcomes, requests).map { outcome, request in
            switch outcome {
            case .ticked(let receipt): visible(TickWords.effect(receipt, request, today: today))
            case .known(let series, let before): visible(TickWords.known(series, before))
            }
        }
    }

    /// Refuses to record what is not what a person was asked about; inside the transaction.
    ///
    /// - Throws: `Refusal`, with what it would be by now.
    static func check(
        _ outcomes: [TickOutcome], _ requests: [TickRequest], shown: [String]?, today: CivilDay
    ) throws {
        let effects = effects(of: outcomes, requests, today: today)
        guard let shown, shown != effects else { return }
        let changed = effects.filter { !shown.contains($0) }
        throw Refusal(
            "Something was recorded since you were asked, so nothing was ticked.",
            why: "by now it would be: \(changed.joined(separator: "; ")).",
            try: "the same again, if that is meant")
    }

    /// Ticks tasks that all have the same proof, in one transaction.
    ///
    /// - Parameters:
    ///   - requests: What is said of each.
    ///   - options: What proves all of them.
    ///   - shown: What a person was shown of them and agreed to, if anybody was asked.
    ///   - today: The day recorded.
    /// - Returns: What became of each.
    /// - Throws: ``TickProblem``, `Refusal`, `UnknownName`.
    func tick(
        _ requests: [TickRequest], _ options: TickOptions, shown: [String]?, today: CivilDay
    ) throws -> [TickOutcome] {
        try recording { stage in
            let files = try options.evidence.uniqued().map(stage)
            return try append { recorder in
                for file in files {
                    try recorder.addEvidence(
                        file, collectedOn: options.collected, validUntil: options.validUntil)
                }
                let outcomes = try requests.map { request in
                    var request = request
                    request.evidence = files.map(\.sha256).uniqued()
                    return try recorder.say(asked: request)
                }
                try Self.check(outcomes, requests, shown: shown, today: today)
                return outcomes
            }
        }
    }
}
