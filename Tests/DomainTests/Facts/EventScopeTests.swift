import Testing

@testable import Domain

@Suite struct EventScopeTests {
    @Test(arguments: EventScope.forms)
    func everyFormReadsBackAsItIsWritten(form: String) throws {
        let scope = try #require(EventScope(form))
        #expect(scope.description == form)
    }

    @Test func resourcesAreOfAKind() throws {
        #expect(
            EventScope("resources:access-key held by the person")
                == .resourcesHeld(kind: "access-key"))
        #expect(
            EventScope("resources:secret readable by the person")?.resourceKind == "secret")
        #expect(EventScope("organization")?.resourceKind == nil)
    }

    @Test(arguments: [
        "", "Organization", "organization ", "services", "resources:", "resources:key",
        "resources: held by the person", "resources:key owned by the person",
    ])
    func otherWordsAreNone(text: String) { #expect(EventScope(text) == nil) }
}
