internal import Domain

/// One self-contained page: nothing is fetched, nothing runs, and only its own style applies.
package struct HTMLReport: Sendable {
    private let audit: Audit

    /// Takes the audit that every section of the page is made from.
    package init(_ audit: Audit) { self.audit = audit }

    /// Writes the page, piece by piece.
    ///
    /// - Throws: What `sink` throws.
    package func write(to sink: (String) throws -> Void) throws {
        let put = { (markup: Markup) in try sink(markup.text) }
        try withoutActuallyEscaping(put) { put in
            let sections = sections
            try head(put)
            try put(Self.contents(sections))
            try put("<main id=\"main\">\n")
            try put(ReportTitle(audit).markup)
            for section in sections { try Self.write(section, put) }
            try put("</main>\n")
            try put(
                """
                <footer><p>Written by \(audit.record.program) from \
                \(audit.record.entries) entries, head \
                <code>\(audit.record.head)</code>. Equal ledgers give equal bytes.</p></footer>
                </body>
                </html>

                """)
        }
    }

    private var sections: [ReportSection] {
        let facts = ReportFacts(audit)
        let all: [ReportSection?] = [
            .summary(facts), .cadence(facts), .verifying(facts), .missing(facts),
            .deviations(facts), .overdue(facts), .controls(facts), .population(facts),
            .waivers(facts), .exclusions(facts), .changes(facts), .reviews(facts), .events(facts),
            .responsibilities(facts), .coverage(facts), .sources(facts), .signOff(facts),
        ]
        return all.compactMap(\.self)
    }

    private func head(_ put: (Markup) throws -> Void) throws {
        let record = audit.record
        var style: Markup = ""
        style.text = ReportStyle.text
        try put(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(raw(ReportStyle.policy))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>\(record.organization), \(record.period.description)</title>
            <style>\(style)</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the report</a>

            """)
    }

    /// The policy has quotes of its own; nothing in it comes from people.
    private func raw(_ text: String) -> Markup {
        var markup: Markup = ""
        markup.text = text
        return markup
    }

    private static func contents(_ sections: [ReportSection]) -> Markup {
        let items = sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" as Markup }
        return """
            <nav class="contents" aria-label="Contents"><ol>\(items.joined())</ol></nav>

            """
    }

    private static func write(
        _ section: ReportSection, _ put: (Markup) throws -> Void
    ) throws {
        try put(
            """
            <section id="\(section.id)" aria-labelledby="\(section.id)-title">
            <h2 id="\(section.id)-title">\(section.title)</h2>
            <p class="says">\(section.says)</p>

            """)
        try section.write(put)
        try put("</section>\n")
    }
}
