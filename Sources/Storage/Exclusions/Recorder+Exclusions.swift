package import Domain
internal import SQLite

extension Recorder {
    /// Says that a scope does not apply here; nothing of it is asked for from now on.
    ///
    /// - Parameters:
    ///   - given: The scope, as typed.
    ///   - justification: Why it does not apply, as an auditor will read it.
    ///   - reviewOn: When it is looked at again; in a year if absent.
    ///   - approvedBy: Who approved.
    /// - Returns: The excluding entry.
    /// - Throws: ``UnknownName``; `Refusal`, if it is excluded already or the day is over.
    @discardableResult
    package func exclude(
        _ given: String, justification: String, reviewOn: CivilDay?, approvedBy: String
    ) throws -> Int {
        let scope = try scope(given)
        try checkScope(scope)
        let earlier = try connection.first(
            """
            SELECT entry FROM exclusion
            WHERE scope = \(scope) AND ended IS NULL AND withdrawn IS NULL
            """
        ) { row throws(SQLiteError) in try row.int(0) }
        if let earlier {
            throw Refusal(
                "'\(scope)' is excluded already.", why: "entry \(earlier) did it.",
                try: "ourside control include \(scope) …, and exclude it again with a new day")
        }
        let reviewOn = reviewOn ?? today.adding(months: 12)
        guard reviewOn > today, today.days(until: reviewOn) <= 3650 else {
            throw Refusal(
                "\(reviewOn) is no day to look at it again.",
                why: "it lies between tomorrow and ten years from now.",
                try: "--review-on \(today.adding(months: 12))", kind: .words)
        }
        return try record(
            ControlExcluded(
                scope: scope, justification: justification, reviewOn: reviewOn,
                approvedBy: approvedBy))
    }

    /// Lets an excluded scope apply again.
    ///
    /// - Returns: Whether an exclusion of that scope stood; if none did, nothing is recorded.
    /// - Throws: `SQLiteError`.
    package func endExclusion(
        of given: String, reason: String, approvedBy: String
    ) throws -> Bool {
        let scope = try scope(given)
        let standing = try names(
            "SELECT scope FROM exclusion WHERE ended IS NULL AND withdrawn IS NULL")
        guard standing.contains(scope) else { return false }
        try record(ControlIncluded(scope: scope, reason: reason, approvedBy: approvedBy))
        return true
    }
}
