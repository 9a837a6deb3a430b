internal import Domain

extension ReportSection {
    /// Who answers for what: AWS, the customer, or both with both halves in words.
    static func responsibilities(_ facts: ReportFacts) -> ReportSection {
        let rows = facts.audit.matrix.filter { $0.owner != .notApplicable }
        let titles = facts.audit.subjects.indexed(by: \.name).mapValues(\.serviceTitle)
        // Hosts of one kind have one matrix: it is told once, with all of their names.
        let parts = Dictionary(grouping: rows, by: \.subject).map { subject, rows in
            (subject: subject, cells: rows.map { row in row.with(subject: "") })
        }
        let matrices = Dictionary(grouping: parts, by: \.cells).map { cells, parts in
            (subjects: parts.map(\.subject).sorted(), cells: cells)
        }.sorted { $0.subjects[0] < $1.subjects[0] }
        return ReportSection(
            "responsibilities", "Who answers for what",
            """
            The responsibility matrix of each service in use. Shared means that each side has a \
            part; dependent, that one part needs the other.
            """
        ) { put in
            guard !matrices.isEmpty else {
                return try put("<p class=\"none\">No service is registered.</p>\n")
            }
            for (subjects, cells) in matrices {
                let title = titles[subjects[0]] ?? nil
                let subject = subjects.joined(separator: ", ")
                try put(
                    """
                    <article class="matrix"><h3>\(subject) \
                    <span class="ref">\(title ?? "")</span></h3>

                    """)
                try ReportTable(
                    "Responsibilities for \(names(subjects, atMost: 3))",
                    [
                        ("Aspect", .text), ("Owner", .text), ("AWS’s part", .text),
                        ("Customer’s part", .text),
                    ], cells.map(row)
                ).write(to: put)
                try put("</article>\n")
            }
        }
    }

    private static func row(_ row: AuditedMatrixRow) -> ReportTable.Row {
        ReportTable.Row {
            let kind = row.kind.map { ", \($0.rawValue)" } ?? ""
            return [
                "\(row.title)",
                "<span class=\"owner \(row.owner.rawValue)\">\(row.owner.rawValue)\(kind)</span>",
                "\(lines: row.aws)", "\(lines: row.customer)",
            ]
        }
    }

    /// What the catalogue has for each id of a framework.
    static func coverage(_ facts: ReportFacts) -> ReportSection? {
        guard !facts.audit.coverage.isEmpty else { return nil }
        let frameworks = Dictionary(grouping: facts.audit.coverage, by: \.framework)
            .sorted { $0.key < $1.key }
        return ReportSection(
            "coverage", "Framework coverage",
            """
            Id by id: covered by controls in force, answered for by AWS, or not in the catalogue. \
            Ids are pointers; the frameworks’ own texts are not part of this.
            """
        ) { put in
            for (framework, ids) in frameworks {
                let rows = ids.map { id in
                    ReportTable.Row {
                        [
                            "\(id.id)", "\(words(id.kind))",
                            "\(orDash: id.controls.joined(separator: ", "))",
                        ]
                    }
                }
                try put("<article><h3>\(framework)</h3>\n")
                try ReportTable(
                    "Coverage of \(framework)",
                    [("Id", .text), ("Coverage", .text), ("Controls", .text)], rows
                ).write(to: put)
                try put("</article>\n")
            }
        }
    }

    private static func words(_ kind: AuditedCoverage.Kind) -> String {
        switch kind {
        case .covered: "covered"
        case .aws: "AWS answers for it"
        case .notInForce: "not in force here"
        case .absent: "not in this catalogue"
        }
    }

    /// Where the register's completeness comes from.
    static func sources(_ facts: ReportFacts) -> ReportSection {
        let rows = facts.audit.sources.map { source in
            ReportTable.Row {
                [
                    "\(source.source)", "\(orDash: source.account)",
                    "\(source.lastImport.description)", "\(source.seen)",
                    "\(orDash: source.unregistered.joined(separator: ", "))",
                    "\(orDash: source.unseen.joined(separator: ", "))",
                ]
            }
        }
        return ReportSection(
            "sources", "Is the register complete?",
            """
            The last import of each source: what it showed that nobody registered, and what is \
            registered and it did not show.
            """,
            ReportTable(
                "Imports, the last of each source and account",
                [
                    ("Source", .text), ("Account", .text), ("Last import", .day),
                    ("Seen", .number), ("Seen, not registered", .text),
                    ("Registered, not seen", .text),
                ], rows, empty: "Nothing was imported: services were registered by hand."))
    }
}
