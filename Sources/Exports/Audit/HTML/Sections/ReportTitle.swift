internal import Domain

/// The top of the report: whose, which days, and what it covers.
struct ReportTitle {
    private let record: AuditRecord

    init(_ audit: Audit) { record = audit.record }

    var markup: Markup {
        let frameworks = record.frameworks.joined(separator: ", ")
        let scope =
            record.narrowedTo.isEmpty
            ? "everything registered" : "only " + record.narrowedTo.joined(separator: ", ")
        let facts: [(String, Markup)] = [
            ("Period", "\(record.period.from.description) to \(record.period.through.description)"),
            ("Judged on", "\(record.judgedOn.description) (\(record.timeZone))"),
            ("Scope", "\(scope)"),
            (
                "Catalogue",
                "\(record.pack) \(record.packVersion), profile \(record.profile.rawValue)"
            ),
            ("Frameworks", "\(orDash: frameworks)"),
            ("Register", "<code>\(record.register)</code>"),
        ]
        let list = facts.map { name, value in
            "<div><dt>\(name)</dt><dd>\(value)</dd></div>" as Markup
        }
        return """
            <header class="title">
            <p class="eyebrow">The customer’s side of AWS shared responsibility</p>
            <h1>\(record.organization)</h1>
            <p class="lead">What was expected, what was performed, and what proves it.</p>
            <dl class="facts">\(list.joined())</dl>
            </header>

            """
    }
}
