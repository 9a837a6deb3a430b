internal import Domain

/// Who, which days, which ledger, and how much came out how.
package struct PeriodSummary: Sendable {
    private let audit: Audit
    private let counts: OutcomeCounts

    /// Takes an audit, and counts its population once.
    package init(_ audit: Audit) {
        self.audit = audit
        counts = OutcomeCounts(audit.occurrences)
    }

    /// The days and the totals, as `ourside period` gives them.
    package var period: JSONValue { .object(totals) }

    /// Writes whose period it is, the totals, and the whole population as one object.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        let record = audit.record
        try JSONStream.write(to: sink) { document in
            try document.member("organization", .string(record.organization))
            try document.member("register", .string(record.register))
            try document.member("judgedOn", .string("\(record.judgedOn)"))
            try document.member("narrowedTo", .strings(record.narrowedTo))
            try document.member("head", .string(record.head))
            for (key, value) in totals { try document.member(key, value) }
            try document.list(
                "occurrences", audit.occurrences, evenIfEmpty: true, occurrence)
        }
    }

    private var totals: [(key: String, value: JSONValue)] {
        let period = audit.record.period
        return [
            ("from", .string("\(period.from)")), ("to", .string("\(period.through)")),
        ] + counts.values.map { ($0.key, $0.value) }
    }

    /// The row's object, with management's response in one object of its own.
    private func occurrence(_ occurrence: AuditedOccurrence) -> JSONValue {
        let response = ["cause", "action", "approvedBy"]
        var members = AuditedOccurrence.fields.filter { !response.contains($0.column.key) }
            .map { (key: $0.column.key, value: $0.value(occurrence)) }
        let explanation: JSONValue =
            occurrence.explanation.map { explanation in
                [
                    "cause": .string(explanation.cause), "action": .string(explanation.action),
                    "approvedBy": .string(explanation.approvedBy),
                ]
            } ?? .null
        members.append(("explanation", explanation))
        return .object(members)
    }
}
