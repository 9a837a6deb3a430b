internal import Domain
internal import SQLite

/// Measured values that decide the result by themselves, whoever says ok.
extension Recorder {
    /// Judges a completion by what was measured: a restore over its RTO or RPO has failed.
    ///
    /// Objectives are those of the resource; for a service, the tightest of its resources'.
    ///
    /// - Parameters:
    ///   - request: What was said: `rto` and `rpo` are durations, `minutes` and `hours` the time
    ///     that the restoring took.
    ///   - series: Of which task.
    /// - Returns: The request with the result that the values give.
    /// - Throws: `Refusal`, if a value is no duration, or has a name that no duty asks for.
    func judged(_ request: TickRequest, _ series: StoredSeries) throws -> TickRequest {
        var request = request
        guard !request.measured.isEmpty else { return request }
        request.measured = try named(request.measured)
        var words: [String] = []
        for (name, objective) in try objectives(request.task, series) {
            guard let text = request.measured[name] else { continue }
            guard let minutes = Minutes(text) ?? Minutes("\(text)m") else {
                throw Refusal(
                    "'\(text)' is no measured \(name.uppercased()).",
                    why: "it is a duration, in minutes if nothing is behind the number.",
                    try: "--measured \(name)=90m, 2h or 1d", kind: .words)
            }
            request.measured[name] = minutes.description
            guard let objective else {
                words.append(
                    "\(name.uppercased()) \(minutes): nothing judges it, no objective is set")
                continue
            }
            let isOver = minutes.count > objective
            if isOver { request.result = .failed }
            words.append(
                "\(name.uppercased()) \(minutes) is \(isOver ? "over" : "within") the objective of "
                    + "\(Minutes(objective))\(isOver ? ": failed" : "")")
        }
        request.judgement = words.joined(separator: "; ")
        return request
    }

    /// Values by the names that objectives have; one that no duty asks for decides nothing and
    /// would only look as if it did.
    private func named(_ measured: [String: String]) throws -> [String: String] {
        let names = [
            "rto": ("rto", ""), "rpo": ("rpo", ""), "minutes": ("rto", "m"), "hours": ("rto", "h"),
        ]
        var known: [String: String] = [:]
        for (name, value) in measured.sorted(by: { $0.key < $1.key }) {
            guard let (objective, unit) = names[name.lowercased()] else {
                throw Refusal(
                    "'\(name)' is not measured here.",
                    why: "the names are rto and rpo, and minutes or hours for the time it took; "
                        + "any other would decide nothing.",
                    try: "--note for what else there is to say", kind: .words)
            }
            guard known[objective] == nil else {
                throw Refusal(
                    "\(objective.uppercased()) is given twice.",
                    why: "minutes and hours are the time it took: the RTO.",
                    try: "--measured \(objective)=\(value)\(unit)", kind: .words)
            }
            let isBare = value.utf8.allSatisfy { (48...57).contains($0) }
            known[objective] = isBare ? value + unit : value
        }
        return known
    }

    private func objectives(
        _ task: TaskName, _ series: StoredSeries
    ) throws -> [(name: String, minutes: Int?)] {
        func tightest(_ column: SQL) throws -> Int? {
            try connection.first(
                """
                SELECT min(\(column)) FROM resource JOIN subject USING (id)
                JOIN subject AS holder ON holder.id = subject.parent
                WHERE holder.name = \(task.subject)
                  AND (resource.retired IS NULL OR resource.retired >= \(today))
                """
            ) { row throws(SQLiteError) in try row.optionalInt(0) }.flatMap { $0 }
        }
        return [
            ("rpo", try series.rpo ?? tightest("rpo")), ("rto", try series.rto ?? tightest("rto")),
        ]
    }
}
