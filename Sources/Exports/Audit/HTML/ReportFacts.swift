internal import Domain

/// An audit with what several parts of the report look up.
struct ReportFacts: Sendable {
    let audit: Audit
    let counts: OutcomeCounts
    /// The months of the period, and those before in which something carried in fell due.
    let months: [Month]
    let evidence: [String: AuditedEvidence]
    /// The population of each control, in the order of the numbers.
    let populations: [String: [AuditedOccurrence]]

    /// One month of the calendar.
    struct Month: Hashable, Comparable, Sendable {
        var year: Int
        var month: Int

        init(_ day: CivilDay) { (year, month) = (day.year, day.month) }

        static func < (left: Month, right: Month) -> Bool {
            (left.year, left.month) < (right.year, right.month)
        }

        private static let names = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]

        /// `Sep`.
        var name: String { Self.names[month - 1] }
        /// `Sep 2026`.
        var fullName: String { "\(name) \(year)" }
    }

    init(_ audit: Audit) {
        self.audit = audit
        counts = OutcomeCounts(audit.occurrences)
        evidence = audit.evidence.indexed(by: \.sha256)
        var months = Set(audit.occurrences.map { Month($0.due) })
        // A period of many years has as many months as it has; only those in it are shown.
        var day = audit.record.period.from
        while day <= audit.record.period.through {
            months.insert(Month(day))
            day = CivilDay(year: day.year, month: day.month, clampedDay: 1).adding(months: 1)
        }
        self.months = months.sorted()
        var populations: [String: [AuditedOccurrence]] = [:]
        for occurrence in audit.occurrences {
            for control in occurrence.controls {
                populations[control, default: []].append(occurrence)
            }
        }
        self.populations = populations
    }

    /// The outcomes in the order in which charts stack them.
    static let order: [PopulationOutcome] = [
        .onTime, .late, .missed, .overdue, .waived, .skipped, .retired, .awaitingReview, .open,
        .toCome,
    ]

    /// Which colour is which outcome, of those that occur.
    var legend: Markup {
        let items = Self.order.filter { counts[$0] > 0 }.map { outcome in
            """
            <li><svg class="swatch" aria-hidden="true" focusable="false" viewBox="0 0 10 10">\
            <rect class="fill \(outcome.rawValue)" width="10" height="10" rx="2"/></svg> \
            \(outcome.words)</li>
            """ as Markup
        }
        return "<ul class=\"legend\">\(items.joined())</ul>\n"
    }

    /// An outcome as a small coloured label.
    static func badge(_ occurrence: AuditedOccurrence) -> Markup {
        let days = occurrence.outcome == .late ? " \(counted(occurrence.daysLate, "day"))" : ""
        return """
            <span class="badge \(occurrence.outcome.rawValue)">\(occurrence.outcome.words)\
            \(days)</span>
            """
    }

    static func badge(_ severity: Severity) -> Markup {
        "<span class=\"severity \(severity.rawValue)\">\(severity.rawValue)</span>"
    }

    /// The files of an occurrence, each linked to its bytes where they lie beside the report.
    func files(_ occurrence: AuditedOccurrence) -> Markup {
        let files: [Markup] = occurrence.evidence.map { digest in
            let short = String(digest.prefix(12))
            guard let file = evidence[digest] else { return "<code>\(short)</code>" }
            guard let path = file.path else {
                return "<code>\(short)</code> \(file.fileName)"
                    + (file.purgedOn.map { " <em>(removed \($0.description))</em>" } ?? "")
            }
            return "<a href=\"\(path)\"><code>\(short)</code> \(file.fileName)</a>"
        }
        let links: [Markup] = occurrence.links.map { "<span class=\"link\">\($0)</span>" }
        let none: Markup =
            occurrence.lacksEvidence ? "<em class=\"lack\">expected, none given</em>" : "–"
        let all = files + links
        return all.isEmpty ? none : all.joined("<br>")
    }
}
