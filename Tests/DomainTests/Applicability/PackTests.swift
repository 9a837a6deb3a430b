import Domain
import Testing

@Suite struct PackTests {
    @Test func aPackReadsBackAsItWasWritten() throws {
        let pack = try SmallPack.pack()
        #expect(try decoded(Pack.self, from: encoded(pack)) == pack)
    }

    @Test func aPartMayLeaveOutEverything() throws {
        #expect(try decoded(Pack.self, from: "{}") == Pack())
    }

    @Test func partsArePutTogetherInOrder() throws {
        var whole = try decoded(
            Pack.self, from: #"{"matrix":{"models":{"iaas":{"guest-os":{"owner":"customer"}}}}}"#)
        let part = try decoded(
            Pack.self,
            from: """
                {"pack":{"id":"p","version":"1","title":"P","extends":"aws"},
                 "aspects":[{"id":"guest-os","title":"Guest OS","covers":"It."}],
                 "coarseAspects":[{"id":"os","title":"OS","aspects":["guest-os"]}],
                 "events":[{"kind":"leaver","title":"L","tasks":[]}],
                 "checks":[{"scanner":"prowler","id":"x","controls":["root-mfa"]}],
                 "matrix":{"models":{"paas":{"guest-os":{"owner":"aws"}}},
                   "classes":{"abstract":{"guest-os":{"owner":"n/a"}}},
                   "services":{"rds":{"guest-os":{"owner":"shared","aws":"A","customer":"C",
                     "kind":"dependent"}}}}}
                """)
        whole.merge(part)
        whole.merge(try SmallPack.pack())
        // The first header stays.
        #expect(whole.pack?.id == "p")
        #expect(whole.pack?.extends == "aws")
        #expect(Set(whole.matrix.models.keys) == ["iaas", "paas"])
        #expect(whole.matrix.services["rds"]?["guest-os"]?.kind == .dependent)
        #expect(whole.matrix.classes["abstract"]?["guest-os"]?.owner == .notApplicable)
        #expect((whole.duties.count, whole.controls.count, whole.services.count) == (10, 10, 3))
        #expect((whole.aspects.count, whole.coarseAspects.count) == (1, 1))
        #expect((whole.events.count, whole.checks.count) == (1, 1))
        #expect(MatrixCell(owner: .aws).aws == nil)
    }

    @Test(arguments: [
        ("organization", Scope.organization), ("account", .account), ("service", .service),
        ("catalogue-service", .catalogueService),
        ("resource:kms-key", .resource(kind: "kms-key")),
    ])
    func aScopeIsReadAndWrittenAsOneWord(text: String, scope: Scope) throws {
        #expect(Scope(text) == scope)
        #expect(scope.description == text)
        #expect(try decoded([Scope].self, from: encoded([scope])) == [scope])
    }

    @Test(arguments: ["", "org", "resource", "resource:", "Service"])
    func anythingElseIsNoScope(text: String) throws {
        #expect(Scope(text) == nil)
        #expect(throws: DecodingError.self) {
            try decoded([Scope].self, from: encoded([text]))
        }
    }

    @Test func gravenessAndSensitivityAreOrdered() {
        #expect(Severity.allCases.sorted() == [.low, .medium, .high, .critical])
        #expect(Severity.allCases.map(\.followUpDays) == [180, 90, 30, 7])
        #expect(
            Classification.allCases.sorted() == [
                .public, .internal, .confidential, .highlyConfidential,
            ])
    }
}
