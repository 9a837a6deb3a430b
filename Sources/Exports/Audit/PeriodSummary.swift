internal import Domain

/// Who, which days, which ledger, and how much came out how.
package struct PeriodSummary: Sendable {
    private let audit: Audit
    private let counts: OutcomeCounts

    package init(_ audit: Audit) {
        self.audit = audit
        counts = OutcomeCounts(audit.occurrences)
    }

    /// The period's totals.
    package var json: JSONValue { .object(totals) }

    /// Writes the totals and the whole population as one object.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        try JSONStream.write(to: sink) { document in
            for (key, value) in totals { try document.member(key, value) }
            try document.list(
                "occurrences", audit.occurrences, evenIfEmpty: true, occurrence)
        }
    }

    private var totals: [(key: String, value: JSONValue)] {
        let record = audit.record
        return [
            ("organization", .string(record.organization)), ("register", .string(record.register)),
            ("timeZone", .string(record.timeZone)), ("from", .string("\(record.period.from)")),
            ("to", .string("\(record.period.through)")),
            ("judgedOn", .string("\(record.judgedOn)")),
            ("narrowedTo", .strings(record.narrowedTo)),
            (
                "catalogue",
                [
                    "pack": .string(record.pack), "version": .string(record.packVersion),
                    "profile": .string(record.profile.rawValue),
                    "frameworks": .strings(record.frameworks),
                ]
            ),
            (
                "ledger",
                [
                    "entries": .integer(record.entries), "head": .string(record.head),
                    "newest": .string("\(record.newest)"),
                    "givenClock": .integer(record.givenClock),
                    "givenActor": .integer(record.givenActor),
                ]
            ),
            ("expected", .integer(counts.total)), ("carriedIn", .integer(counts.carriedIn)),
            ("onTime", .integer(counts[.onTime])), ("late", .integer(counts[.late])),
            ("missed", .integer(counts[.missed])), ("waived", .integer(counts[.waived])),
            ("skipped", .integer(counts[.skipped])), ("retired", .integer(counts[.retired])),
            ("open", .integer(counts[.open])), ("recordedLate", .integer(counts.recordedLate)),
            ("lacksEvidence", .integer(counts.lackingEvidence)),
            ("tasks", .integer(audit.tasks.count)), ("overdue", .integer(audit.overdue.count)),
            ("failing", .integer(audit.tasks.count { $0.isFailing })),
            (
                "evidence",
                [
                    "files": .integer(audit.evidence.count),
                    "bytes": .integer(audit.evidence.reduce(0) { $0 + $1.size }),
                ]
            ),
        ]
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
