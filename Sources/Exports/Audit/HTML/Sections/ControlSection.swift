internal import Domain

extension ReportSection {
    /// Each control in force with its population.
    static func controls(_ facts: ReportFacts) -> ReportSection {
        let controls = facts.audit.controls.filter { control in
            control.isInForce && control.owner != .inherited
                && (!control.subjects.isEmpty || facts.populations[control.id] != nil)
        }
        let categories = Dictionary(grouping: controls, by: \.category).sorted { $0.key < $1.key }
        return ReportSection(
            "controls", "Controls",
            """
            What each control in force asks for, what it is applied to, and its population: each \
            number is one expected occurrence and leads to its row.
            """
        ) { put in
            guard !controls.isEmpty else {
                return try put("<p class=\"none\">No control is in force.</p>\n")
            }
            for (category, controls) in categories {
                try put("<h3>\(categoryTitle(category))</h3>\n")
                for control in controls { try write(control, facts, put) }
            }
        }
    }

    private static func write(
        _ control: AuditedControl, _ facts: ReportFacts, _ put: (Markup) throws -> Void
    ) throws {
        let population = facts.populations[control.id] ?? []
        let tally = ControlTally(control.id, population)
        let counts = tally.counts
        let ref: Markup = control.ref.map { " <span class=\"ref\">\($0)</span>" } ?? ""
        var details: [(String, Markup)] = [
            ("Whose", "\(control.owner.rawValue)"),
            ("Applied to", "\(orDash: control.subjects.joined(separator: ", "))"),
            ("Frameworks", "\(orDash: control.frameworks.joined(separator: ", "))"),
            ("Evidence expected", "\(orDash: control.evidenceExpected)"),
        ]
        if let aws = control.aws { details.append(("AWS’s part", "\(aws)")) }
        if let customer = control.customer { details.append(("Customer’s part", "\(customer)")) }
        let list = details.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" as Markup }
        let totals = ReportFacts.order.filter { counts[$0] > 0 }.map { outcome in
            "<span class=\"badge \(outcome.rawValue)\">\(counts[outcome]) \(outcome.words)</span>"
                as Markup
        }
        try put(
            """
            <article class="control" id="control-\(control.id)">
            <h4>\(control.title)\(ref) <code>\(control.id)</code> \
            \(ReportFacts.badge(control.severity))</h4>
            <p>\(lines: control.guidance)</p>
            <dl class="facts">\(list.joined())</dl>

            """)
        if population.isEmpty {
            try put("<p class=\"none\">Nothing was due in this period.</p>\n")
        } else {
            try put(
                """
                <p class="totals"><strong>\(tally.verdict.words)</strong>: \(tally.words). \
                \(counted(counts.total, "occurrence")): \(totals.joined(" "))</p>
                <p class="chips">\(chips(population, atMost: 60))</p>

                """)
        }
        try put("</article>\n")
    }
}
