internal import Domain

extension ReportSection {
    /// Lines to sign on paper.
    static func signOff(_ facts: ReportFacts) -> ReportSection {
        ReportSection(
            "sign-off", "Sign-off",
            "Signed for the period \(facts.audit.record.period.description) and this head."
        ) { put in
            let lines = ["Prepared by", "Reviewed by", "Accepted by management"].map { role in
                """
                <div class="signature"><p>\(role)</p><dl><div><dt>Name</dt><dd></dd></div>\
                <div><dt>Date</dt><dd></dd></div><div><dt>Signature</dt><dd></dd></div></dl></div>
                """ as Markup
            }
            try put("<div class=\"signatures\">\(lines.joined())</div>\n")
        }
    }
}
