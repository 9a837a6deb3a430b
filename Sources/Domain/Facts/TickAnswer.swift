/// What a person answers when ticking: what the doing found, or the verdict of a judgement.
package enum TickAnswer: String, CaseIterable, Sendable {
    case ok, issues, failed, affected
    case notAffected = "not-affected"

    /// What the doing found; a verdict finds nothing wrong with the judgement itself.
    package var result: TickResult { TickResult(rawValue: rawValue) ?? .ok }

    /// Whether an event affects the subject, where that was asked.
    package var verdict: Verdict? { Verdict(rawValue: rawValue) }
}
