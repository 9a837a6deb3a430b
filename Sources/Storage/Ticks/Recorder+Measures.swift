internal import Domain
internal import SQLite

/// Measured values that decide the result by themselves, whoever says ok.
extension Recorder {
    /// Judges a completion by what was measured: a restore over its RTO or RPO has failed.
    ///
    /// Objectives are those of the resource; for a service, the tightest of its resources'.
    ///
    /// - Parameters:
    ///   - request: What was said; `rto` and `rpo` among the measured values are read as
    ///     durations.
    ///   - series: Of which task.
    /// - Returns: The request with the result that the values give.
    /// - Throws: `Refusal`, if a value is no duration.
    func judged(_ request: TickRequest, _ series: StoredSeries) throws -> TickRequest {
        var request = request
        // RTO or rto: a value that is not recognized would decide nothing.
        let measured = request.measured.map { name, value in
            (["rpo", "rto"].contains(name.lowercased()) ? name.lowercased() : name, value)
        }
        request.measured = Dictionary(measured, uniquingKeysWith: { $1 })
        guard request.measured["rpo"] != nil || request.measured["rto"] != nil else {
            return request
        }
        for (name, objective) in try objectives(request.task, series) {
            guard let text = request.measured[name] else { continue }
            guard let minutes = Minutes(text) ?? Minutes("\(text)m") else {
                throw Refusal(
                    "'\(text)' is no measured \(name.uppercased()).",
                    why: "it is a duration, in minutes if nothing is behind the number.",
                    try: "--measured \(name)=90m, 2h or 1d", kind: .words)
            }
            request.measured[name] = minutes.description
            guard let objective, minutes.count > objective else { continue }
            request.result = .failed
            request.judgement =
                "\(name.uppercased()) \(minutes) is over the objective of \(Minutes(objective)): failed"
        }
        return request
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
