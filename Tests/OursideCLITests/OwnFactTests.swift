import Domain
import Foundation
import Testing

@testable import OursideCLI
@testable import Storage

/// A new kind of fact takes three files: what it says, how the register takes it, its words.
@Suite struct OwnFactTests {
    private let session: Session

    init() throws {
        session = try Session()
        session.run("init --organization Acme --profile essential --time-zone UTC")
    }

    /// Records the fact as a command would.
    private func record() throws {
        let store = try Store.open(session.folder.appending(path: "o.db").path, .writing)
        let clock = Clock(
            now: { Instant("2026-05-04T10:00:00Z") ?? Instant(seconds: 0) },
            day: { instant, _ in instant.dayInUTC })
        try store.append(by: Actor(name: "ada", place: "ada@test", isGiven: false), clock: clock) {
            _ = try $0.record(StreetSwept(subject: "main", street: "High Street"))
        }
    }

    @Test func aFactOfOnesOwnIsRecordedToldVerifiedAndTakenBack() throws {
        try RegisterFacts.$known.withValue(RegisterFacts.all + [StreetSwept.self]) {
            try record()
            #expect(session.run("log --subject main --limit 1 --format csv") == 0)
            #expect(session.output.joined().contains("High Street swept before main"))
            #expect(session.run("verify") == 0)
            session.today = "2026-05-05"
            #expect(session.run("undo --reason mistake") == 0)
            #expect(session.output.joined().contains("High Street swept before main"))
            #expect(session.run("verify") == 0)
        }
    }

    @Test func aProgramThatDoesNotKnowTheFactSaysSo() throws {
        try record()
        #expect(session.run("log") != 0)
        #expect(session.complaints.joined().contains("does not know: 'street-swept'"))
    }
}
