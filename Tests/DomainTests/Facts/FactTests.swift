import Domain
import Testing

@Suite struct FactTests {
    private func roundTrip<Payload: FactPayload>(_ payload: Payload) throws {
        let json = try encoded(payload)
        let back = try decoded(Payload.self, from: json)
        #expect(back == payload)
        #expect(try encoded(back) == json)
        // The fact holds the payload, and names it.
        #expect(payload.fact.name == Payload.name)
        #expect(payload.fact.payload as? Payload == payload)
    }

    /// A kind without an example fails here, so none is added untested.
    @Test func everyKindOfFactReadsBackAsItWasWritten() throws {
        let examples = try FactExamples.all()
        for kind in Fact.kinds {
            guard let example = examples.first(where: { type(of: $0) == kind }) else {
                Issue.record("no example of \(kind.name)")
                continue
            }
            try roundTrip(example)
        }
        #expect(examples.count == Fact.kinds.count)
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

    @Test func namesAreKebabCaseInThePastTenseAndEachOnce() {
        let names = Fact.kinds.map { $0.name }
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(name)")
        }
        #expect(Fact.kinds.allSatisfy { $0.version >= 1 })
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
