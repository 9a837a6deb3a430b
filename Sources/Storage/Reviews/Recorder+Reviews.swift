internal import Catalogue
package import Domain
internal import SQLite

extension Recorder {
    /// Says whether completions in a scope need a second pair of eyes from now on.
    ///
    /// - Throws: ``UnknownName``; `Refusal`, if that is said already or the scope is too wide.
    package func requireReview(
        of given: String, _ isRequired: Bool, reason: String, approvedBy: String
    ) throws {
        let scope = try scope(given)
        try checkScope(scope)
        switch TaskScope(scope) {
        case .subject, .part, .duty: break
        case .control, .category:
            throw Refusal(
                "'\(scope)' is not what completions are recorded for.",
                why: "a review looks at the completion of a duty.",
                try: "subject/duty, a subject, or duty:ID", kind: .words)
        }
        if try connection.reviewRules()[scope] == isRequired {
            throw Refusal(
                "That is said already of '\(scope)'.", try: "ourside log --fact review-required")
        }
        try record(
            ReviewRequired(
                scope: scope, required: isRequired, reason: reason, approvedBy: approvedBy))
    }

    /// Approves or rejects a completion that waits for a second pair of eyes.
    ///
    /// - Parameters:
    ///   - tick: The ticking entry.
    ///   - verdict: What the reviewer found.
    ///   - note: What there is to say; a rejection needs it.
    /// - Returns: The reviewing entry.
    /// - Throws: `Refusal`, if it waits for none, or the actor did it or wrote it down.
    @discardableResult
    package func review(_ tick: Int, _ verdict: ReviewVerdict, note: String?) throws -> Int {
        let found = try connection.first(
            """
            SELECT performed_by, recorded_by, subject.name || '/' || series.name, review,
                withdrawn IS NOT NULL
            FROM completion JOIN series ON series.id = completion.series
            JOIN subject ON subject.id = series.subject WHERE completion.entry = \(tick)
            """
        ) { row throws(SQLiteError) in
            (
                try row.text(0), try row.text(1), try row.text(2), try row.optionalText(3),
                try row.bool(4)
            )
        }
        guard let (performer, recorder, series, state, isWithdrawn) = found else {
            throw Refusal(
                "Entry \(tick) is no completion.", why: "a review looks at a tick.",
                try: "ourside review list")
        }
        guard state == "awaiting", !isWithdrawn else {
            throw Refusal(
                "The completion \(tick) of \(series) waits for no review.",
                why: isWithdrawn
                    ? "it was withdrawn." : state.map { "it was \($0)." } ?? "it needs none.",
                try: "ourside review list")
        }
        let identities = try Identities(connection)
        for (person, deed) in [(performer, "did it"), (recorder, "wrote it down")]
        where identities.isSame(person, actorName) {
            throw Refusal(
                "\(person) cannot review \(series).",
                why: "\(person) \(deed), and four eyes are two people.",
                try: "OURSIDE_ACTOR is whoever else looks at it; ask another person",
                kind: .permission)
        }
        return try record(TaskReviewed(tick: tick, verdict: verdict, note: note))
    }

    /// Whether a completion of a task needs a second pair of eyes: what was said nearest to it,
    /// else what the pack says.
    func needsReview(_ task: TaskName) throws -> Bool {
        let rules = try connection.reviewRules()
        let scopes: [TaskScope] = [
            .part(subject: task.subject, name: task.duty), .subject(task.subject),
            .subject(TaskScope.holder(ofSubject: task.subject)), .duty(task.duty),
        ]
        for scope in scopes { if let said = rules[scope.description] { return said } }
        return try pack().duty(task.duty)?.review ?? false
    }
}
