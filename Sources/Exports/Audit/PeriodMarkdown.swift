internal import Domain

/// The period in short, for chat, issues and wikis: totals, deviations, what is overdue.
///
/// Source: GitHub Flavored Markdown.
package struct PeriodMarkdown: Sendable {
    private let audit: Audit
    private let counts: OutcomeCounts

    /// Takes an audit, and counts its population once.
    package init(_ audit: Audit) {
        (self.audit, counts) = (audit, OutcomeCounts(audit.occurrences))
    }

    /// Writes the text.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        let record = audit.record
        let title = markdownEscaped(visible(record.organization))
        let scope =
            record.narrowedTo.isEmpty ? "everything" : record.narrowedTo.joined(separator: ", ")
        let rate = counts.onTimePerMille?.perMilleInWords ?? "–"
        try sink(
            """
            # \(title), \(record.period)

            Judged on \(record.judgedOn). Scope: \(markdownEscaped(visible(scope))). On time: \
            **\(rate)** of those judged. Head `\(record.head)`.


            """)
        try sink(Listing(columns: Self.countColumns, rows: countRows).markdown)
        try section(
            "Deviations", audit.deviations,
            [
                "n", "task", "due", "outcome", "daysLate", "recordedLate", "owner", "cause",
                "action",
            ],
            none: "No occurrence was late, missed, overdue or recorded too late.", to: sink)
        try section(
            "Overdue now", audit.overdue,
            ["task", "title", "severity", "days", "missed", "lastDone", "owner"],
            none: "Nothing is overdue.", to: sink)
        let spoken = audit.controls.filter { $0.verdict != .nothingDue }
        try section(
            "Controls", spoken.sorted { ($0.verdict.gravity, $0.id) < ($1.verdict.gravity, $1.id) },
            ["control", "title", "verdict", "tally"], none: "Nothing was due of any control.",
            to: sink)
        let live = audit.waivers.filter { $0.isLive(on: record.judgedOn) }
        try section(
            "Live waivers", live, ["scope", "until", "reason", "approvedBy"],
            none: "No waiver is live.", to: sink)
    }

    private static let countColumns = [
        Column(key: "outcome", title: "Outcome"),
        Column(key: "occurrences", title: "Occurrences", kind: .number),
    ]

    private var countRows: [[JSONValue]] {
        PopulationOutcome.allCases.map { [.string($0.words), .integer(counts[$0])] } + [
            ["expected in the period", .integer(counts.expected)],
            ["carried in open", .integer(counts.carriedIn)],
            ["recorded late", .integer(counts.recordedLate)],
            ["with issues", .integer(counts.withIssues)],
            ["without evidence", .integer(counts.withoutEvidence)],
        ]
    }

    /// A heading with a table of some of the fields, or a sentence.
    private func section<Row: Listed>(
        _ title: String, _ rows: [Row], _ keys: [String], none: String,
        to sink: (String) throws -> Void
    ) throws {
        try sink("\n## \(title)\n\n")
        guard !rows.isEmpty else { return try sink("\(none)\n") }
        let fields = Row.fields.filter { keys.contains($0.column.key) }
        let listing = Listing(
            columns: fields.map(\.column), rows: rows.map { row in fields.map { $0.value(row) } })
        try sink(listing.markdown)
    }
}
