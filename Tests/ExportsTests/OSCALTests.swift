import Foundation
import Testing

@testable import Exports

@Suite struct OSCALTests {
    @Test(arguments: [
        ("CP-9(1)", "cp-9.1"), ("1.14", "cis-1.14"), ("v3.0:1.5", "v3.0.1.5"), ("CC6.1", "cc6.1"),
        ("164.308(a)(7)(ii)(D)", "cis-164.308.a.7.ii.d"), ("A.5.30", "a.5.30"),
        ("(a)", "a"), ("Größe & so", "größe._.so"), ("", "cis-"),
    ])
    func idsBecomeTokens(id: String, token: String) {
        #expect(OSCALText.token(id, prefix: "cis") == token)
        #expect(token.firstMatch(of: /^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/) != nil)
    }

    @Test(
        arguments: [
            (" a\nb\u{A0}", "a⏎b"), ("\u{1B}[31m", "␛[31m"), ("  ", nil), ("", nil), (nil, nil),
        ] as [(String?, String?)])
    func textStaysOnItsLine(text: String?, line: String?) {
        #expect(OSCALText.line(text) == line)
    }

    @Test(arguments: OSCALVersion.allCases)
    func theReleaseAskedForIsSaid(version: OSCALVersion) throws {
        for format in [AuditFormat.assessmentResults, .actionPlan, .components] {
            var text = ""
            try SmallOrganization.audit.write(format, version: version) { text += $0 }
            #expect(text.contains("\"oscal-version\": \"\(version.rawValue)\""))
        }
    }

    @Test func aPlanWithNothingToDoStillHasAnItem() throws {
        let text = try Audit(SmallOrganization.audit.record).text(.actionPlan)
        #expect(text.contains("\"title\": \"Nothing is past due\""))
    }

    /// What a reader resolves: every reference names a UUID of the same document, once.
    @Test(arguments: [AuditFormat.assessmentResults, .actionPlan, .components])
    func everyReferenceIsResolved(_ format: AuditFormat) throws {
        let document = try JSONSerialization.jsonObject(
            with: Data(try SmallOrganization.audit.text(format).utf8))
        var (known, named): ([String], [String]) = ([], [])
        func walk(_ value: Any) {
            for element in value as? [Any] ?? [] { walk(element) }
            for (key, value) in value as? [String: Any] ?? [:] {
                let text = value as? String
                if key == "uuid" { known += [text ?? ""] }
                if key.hasSuffix("-uuid") { named += [text ?? ""] }
                if key.hasSuffix("-uuids") { named += value as? [String] ?? [] }
                if key == "href" || key == "source", let text, text.hasPrefix("#") {
                    named.append(String(text.dropFirst()))
                }
                walk(value)
            }
        }
        walk(document)
        #expect(Set(known).count == known.count)
        #expect(Set(named).subtracting(known).isEmpty)
        #expect(!named.isEmpty)
    }
}
