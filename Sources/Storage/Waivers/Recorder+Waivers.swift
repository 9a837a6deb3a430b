package import Domain
internal import SQLite

extension Recorder {
    /// Grants a waiver: what falls due in a scope between two days is not owed.
    ///
    /// - Parameters:
    ///   - given: The scope, as typed.
    ///   - from: Its first day; today if absent.
    ///   - until: Its last day.
    ///   - reason: Why the risk is taken.
    ///   - approvedBy: Who takes it.
    /// - Returns: The granting entry; the earlier one where the same words granted it already.
    /// - Throws: ``UnknownName``; `Refusal`, if it has begun before today, has no end in time, is
    ///   longer than the policy allows, or covers nothing.
    @discardableResult
    package func grantWaiver(
        of given: String, from: CivilDay?, until: CivilDay, reason: String, approvedBy: String
    ) throws -> Int {
        let scope = try scope(given)
        try checkScope(scope)
        let from = from ?? today
        guard from >= today else {
            throw Refusal(
                "The waiver would begin on \(from), and today is \(today).",
                why: "what has fallen due is not taken back by a waiver.", try: "--from \(today)",
                kind: .words)
        }
        guard let days = DayRange(from: from, through: until) else {
            throw Refusal(
                "The waiver would end on \(until), before it begins on \(from).",
                try: "--until \(from.adding(days: 30))", kind: .words)
        }
        let limit = try waiverDays()
        let length = days.from.days(until: days.through) + 1
        guard length <= limit else {
            throw Refusal(
                "The waiver would last \(length) days.",
                why: "the policy waiver-days allows \(limit).",
                try: "--until \(from.adding(days: limit - 1))")
        }
        try checkHoldsTasks(TaskScope(scope))
        let earlier = try standingEntry(
            """
            SELECT entry FROM waiver WHERE scope = \(scope) AND starts <= \(from)
              AND until = \(until) AND reason = \(reason) AND approver = \(approvedBy)
              AND revoked IS NULL AND withdrawn IS NULL
            """)
        if let earlier { return earlier }
        return try record(
            WaiverGranted(
                scope: scope, from: from, until: until, reason: reason, approvedBy: approvedBy))
    }

    /// Ends a waiver today.
    ///
    /// - Throws: `Refusal`, if there is none, or it has ended.
    package func revokeWaiver(_ waiver: Int, reason: String, approvedBy: String) throws {
        let found = try connection.first(
            "SELECT until, revoked_on, withdrawn_on FROM waiver WHERE entry = \(waiver)"
        ) { row throws(SQLiteError) in
            (try row.day(0), try row.optionalDay(1), try row.optionalDay(2))
        }
        guard let (until, revokedOn, withdrawnOn) = found else {
            throw Refusal(
                "There is no waiver \(waiver).", why: "a waiver has the number of its entry.",
                try: "ourside waiver list")
        }
        let end = [revokedOn, withdrawnOn].compactMap { $0 }.min() ?? until
        guard revokedOn == nil, withdrawnOn == nil, until >= today else {
            throw Refusal(
                "Waiver \(waiver) has ended on \(end).", why: "there is nothing left to revoke.",
                try: "ourside waiver list")
        }
        try record(WaiverRevoked(waiver: waiver, reason: reason, approvedBy: approvedBy))
    }

    private func waiverDays() throws -> Int {
        let set = try names("SELECT value FROM policy WHERE name = 'waiver-days'").first
        return Int(set ?? Policy.waiverDays.usual) ?? 365
    }

    /// A decision about nothing would look like relief, and be none.
    private func checkHoldsTasks(_ scope: TaskScope) throws {
        let touched = try projector.seriesIDs(touchedBy: scope)
        let held = try touched.compactMap(connection.scopedSeries).filter {
            scope.holds(
                subject: $0.subject, name: $0.name, category: $0.category, controls: $0.controls)
        }
        guard held.isEmpty else { return }
        let partly = try touched.compactMap(connection.scopedSeries).filter { series in
            switch scope {
            case .control(let id): series.controls.contains(id)
            case .part(_, let id): series.controls.contains(id)
            default: false
            }
        }
        guard let first = partly.first else {
            throw Refusal(
                "Nothing falls due in '\(scope)'.", why: "a waiver relieves of tasks.",
                try: "ourside tasks")
        }
        throw Refusal(
            "'\(scope)' is one of several controls of \(first.subject)/\(first.name).",
            why:
                "the others of its checklist stay owed, and so does the task; what does not apply is excluded.",
            try:
                "ourside control exclude \(scope) …, or waiver grant \(first.subject)/\(first.name) …"
        )
    }
}
