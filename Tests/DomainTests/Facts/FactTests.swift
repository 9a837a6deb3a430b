import Domain
import Foundation
import Testing

@Suite struct FactTests {
    private func roundTrip<Payload: FactPayload>(_ payload: Payload) throws {
        let json = try encoded(payload)
        let back = try decoded(Payload.self, from: json)
        #expect(back == payload)
        #expect(try encoded(back) == json)
        // The fact holds the payload, and names it.
        #expect(Fact(payload).name == Payload.name)
        #expect(Fact(payload).of(Payload.self) == payload)
        #expect(Fact(payload) == Fact(back))
    }

    /// A kind without an example fails here, so none is added untested.
    @Test func everyKindOfFactReadsBackAsItWasWritten() throws {
        let examples = try FactExamples.all()
        for example in examples { try roundTrip(example) }
        let declared = try Self.declared()
        #expect(examples.map { "\(type(of: $0))" }.sorted() == declared)
    }

    /// The kinds that are declared, read from the sources.
    private static func declared() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Domain/Facts")
        return try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .map { try String(contentsOf: $0, encoding: .utf8) }
            .flatMap { $0.matches(of: /struct (\w+): FactPayload/).map { String($0.1) } }
            .sorted()
    }

    /// What is absent stays absent: only the fields without a default are needed.
    @Test func everyKindOfFactReadsWithoutItsOptionalFields() throws {
        let least: [any FactPayload] = [
            AccountRegistered(alias: "main"), AccountChanged(alias: "main"),
            ServiceChanged(name: "web"), ResourceChanged(resource: "web:tls"),
            ResourceRegistered(subject: "web", kind: "secret", name: "db"),
            ServiceRegistered(
                name: "web", service: "ec2", account: "main", environment: "production",
                classification: .public),
            TaskTicked(
                series: "org/policy", performedOn: try day("2026-11-21"), performedBy: "bo"),
            TeamAdded(team: "ops", roles: []), OwnerSet(scope: "org", owner: "ops"),
            HeadPublished(head: "ab", at: "mail"),
            ScheduleSet(scope: "web", schedule: nil, reason: "r", approvedBy: "ada"),
            EvidenceAdded(sha256: "ab", size: 0, mediaType: "text/plain", fileName: "a"),
        ]
        for payload in least {
            try roundTrip(payload)
            #expect(try !encoded(payload).contains("null"))
        }
    }

    @Test func namesAreKebabCaseInThePastTenseAndEachOnce() throws {
        let kinds = try FactExamples.all().map { type(of: $0) }
        let names = kinds.map { $0.name }
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(name)")
        }
        #expect(kinds.allSatisfy { $0.version >= 1 })
    }

    @Test func aPublishedHeadSaysWhere() throws {
        #expect(
            try encoded(HeadPublished(head: "ab", at: "a commit"))
                == #"{"head":"ab","where":"a commit"}"#)
    }

    @Test func aTickIsWrittenWithDatesAndWords() throws {
        var tick = TaskTicked(
            series: "web/os-patching", performedOn: try day("2026-11-05"), performedBy: "bo",
            settled: [
                SettledOccurrence(due: try day("2026-10-31"), outcome: "late", daysLate: 5)
            ])
        tick.covers = try days("2026-10")
        #expect(
            try encoded(tick)
                == #"{"covers":"2026-10-01..2026-10-31","performedBy":"bo","#
                + #""performedOn":"2026-11-05","result":"ok","series":"web/os-patching","#
                + #""settled":[{"daysLate":5,"due":"2026-10-31","outcome":"late"}]}"#)
    }

    @Test(arguments: [
        #"{"alias":"prod","on":"2026-02-30","reason":"r","approvedBy":"a"}"#,
        #"{"alias":"prod","on":20261121,"reason":"r","approvedBy":"a"}"#,
        #"{"alias":"prod","reason":"r","approvedBy":"a"}"#,
    ])
    func aFactWithAWrongDayIsRefused(json: String) {
        #expect(throws: DecodingError.self) { try decoded(AccountClosed.self, from: json) }
    }

    @Test func whatIsSetForAScopeIsItsSetting() throws {
        let set = ScheduleSet(
            scope: "web", schedule: try schedule("weekly"), runway: 1, lead: 2, grace: 3,
            reason: "r", approvedBy: "ada")
        #expect(set.setting.description == "weekly, runway 1, lead 2, grace 3")
    }
}
