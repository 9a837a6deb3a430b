/// Results as XML that build servers read: JUnit, as Ant and Surefire write it.
///
/// Holds to the strictest of the schemas in use: no attributes on the root, and every attribute and
/// element that any of them requires.
///
/// Sources: <https://github.com/windyroad/JUnit-Schema>; junit-10.xsd of the xUnit plugin of Jenkins.
package struct JUnitReport: Equatable, Sendable {
    /// What came of one case.
    package enum Outcome: Equatable, Sendable {
        case passed
        /// It does not count, and why.
        case skipped(String)
        /// What kind of failure, in one line, and all there is to say.
        case failed(type: String, message: String, details: [String])
    }

    /// One thing that was judged.
    package struct Case: Equatable, Sendable {
        /// The control's id, or the duty's for a task that covers none.
        package var name: String
        /// Passed, or in words why not.
        package var outcome: Outcome

        /// A case; its `classname` will be the name of its suite.
        package init(name: String, outcome: Outcome) {
            (self.name, self.outcome) = (name, outcome)
        }
    }

    /// Cases of one subject.
    package struct Suite: Equatable, Sendable {
        /// The subject's, and the `classname` of each case.
        package var name: String
        /// In the order in which they are written.
        package var cases: [Case]

        /// A suite; what it counts follows from its cases.
        package init(name: String, cases: [Case]) { (self.name, self.cases) = (name, cases) }
    }

    /// A civil day such as `2026-11-21`, the day that was judged.
    package var day: String
    /// Groups all suites in a build server's tree.
    package var package: String
    /// Names and values that every suite carries.
    package var properties: [(name: String, value: String)]
    /// In the order in which they are written and numbered, from 0.
    package var suites: [Suite]

    /// Takes what every suite repeats, and the suites.
    package init(
        day: String, package: String, properties: [(name: String, value: String)], suites: [Suite]
    ) {
        (self.day, self.package) = (day, package)
        (self.properties, self.suites) = (properties, suites)
    }

    package static func == (left: JUnitReport, right: JUnitReport) -> Bool {
        left.xml == right.xml
    }

    /// The document, UTF-8, with a newline at its end.
    package var xml: String {
        let body = suites.enumerated().flatMap { lines(of: $0.element, number: $0.offset) }
        return
            ([#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites>"] + body
            + ["</testsuites>", ""]).joined(separator: "\n")
    }

    private func lines(of suite: Suite, number: Int) -> [String] {
        let failures = suite.cases.count { if case .failed = $0.outcome { true } else { false } }
        let skipped = suite.cases.count { if case .skipped = $0.outcome { true } else { false } }
        let attributes = [
            ("name", suite.name), ("package", package), ("id", "\(number)"),
            ("timestamp", "\(day)T00:00:00"), ("hostname", "localhost"),
            ("tests", "\(suite.cases.count)"), ("failures", "\(failures)"), ("errors", "0"),
            ("skipped", "\(skipped)"), ("time", "0"),
        ]
        let told = properties.map { property in
            "      <property\(xmlAttributes([("name", property.name), ("value", property.value)]))/>"
        }
        return ["  <testsuite\(xmlAttributes(attributes))>", "    <properties>"] + told
            + ["    </properties>"] + suite.cases.flatMap { lines(of: $0, in: suite.name) }
            + ["    <system-out/>", "    <system-err/>", "  </testsuite>"]
    }

    private func lines(of one: Case, in suite: String) -> [String] {
        let head =
            "    <testcase"
            + xmlAttributes([("name", one.name), ("classname", suite), ("time", "0")])
        switch one.outcome {
        case .passed: return ["\(head)/>"]
        case .skipped(let why):
            return [
                "\(head)>", "      <skipped\(xmlAttributes([("message", why)]))/>",
                "    </testcase>",
            ]
        case .failed(let type, let message, let details):
            let text = details.map(xmlEscaped).joined(separator: "\n")
            return [
                "\(head)>",
                "      <failure\(xmlAttributes([("message", message), ("type", type)]))>\(text)"
                    + "</failure>",
                "    </testcase>",
            ]
        }
    }
}

private func xmlAttributes(_ attributes: [(name: String, value: String)]) -> String {
    attributes.map { " \($0.name)=\"\(xmlEscaped($0.value))\"" }.joined()
}

/// Text on one line that XML 1.0 can hold, in content and in attributes alike.
///
/// Source: XML 1.0, section 2.2 (Char) and section 2.4.
private func xmlEscaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in visible(text).unicodeScalars {
        switch scalar {
        case "&": result.append(contentsOf: "&amp;".unicodeScalars)
        case "<": result.append(contentsOf: "&lt;".unicodeScalars)
        case ">": result.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
        case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
        default: result.append(scalar)
        }
    }
    return String(result)
}
