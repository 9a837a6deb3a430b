internal import Domain

extension ReportSection {
    /// What an auditor may look for and will not find.
    static func missing(_ facts: ReportFacts) -> ReportSection {
        let gaps = gaps(facts)
        return ReportSection(
            "missing", "What is missing", "Listed here, so that it is not hidden elsewhere."
        ) { put in
            guard !gaps.isEmpty else {
                return try put("<p class=\"none\">Nothing that is expected is missing.</p>\n")
            }
            try put("<ul class=\"gaps\">\(gaps.joined())</ul>\n")
        }
    }

    private static func gaps(_ facts: ReportFacts) -> [Markup] {
        let audit = facts.audit
        let lacking = audit.occurrences.filter(\.lacksEvidence)
        let unowned = audit.occurrences.filter { $0.owner == nil }
        let unexplained = audit.occurrences.filter { $0.isDeviation && $0.explanation == nil }
        let purged = audit.evidence.filter { $0.purgedOn != nil }
        let unregistered = audit.sources.reduce(0) { $0 + $1.unregistered.count }
        let absent = audit.coverage.filter { $0.kind == .absent }
        func gap(_ number: Int, _ words: String, _ occurrences: [AuditedOccurrence] = []) -> Markup?
        {
            guard number > 0 else { return nil }
            let links: Markup =
                occurrences.isEmpty
                ? "" : " <span class=\"chips\">\(chips(occurrences, atMost: 24))</span>"
            return "<li><strong>\(number)</strong> \(words)\(links)</li>"
        }
        return [
            gap(lacking.count, "done without the evidence that is expected:", lacking),
            gap(unexplained.count, "deviations without management’s response:", unexplained),
            gap(unowned.count, "occurrences that nobody owned on the due date:", unowned),
            gap(purged.count, "evidence files whose bytes were removed; their digests are kept"),
            gap(unregistered, "services that an import showed and that are not registered"),
            gap(absent.count, "framework ids for which the catalogue has no control"),
        ].compactMap(\.self)
    }

    /// The numbers of occurrences, and how many more there are: all rows stand in the population.
    static func chips(_ occurrences: [AuditedOccurrence], atMost limit: Int = 60) -> Markup {
        let rest = occurrences.count - limit
        let more: Markup = rest > 0 ? " and \(rest) more" : ""
        return "\(occurrences.prefix(limit).map(chip).joined(" "))\(more)"
    }

    /// Names of several, and how many more there are.
    static func names(_ names: [String], atMost limit: Int = 12) -> String {
        let rest = names.count - limit
        return names.prefix(limit).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    /// An occurrence's number, coloured by its outcome, linked to its row.
    static func chip(_ occurrence: AuditedOccurrence) -> Markup {
        """
        <a class="chip \(occurrence.outcome.rawValue)" href="#o\(occurrence.number)" \
        title="\(occurrence.outcome.words)">\(occurrence.number)</a>
        """
    }
}
