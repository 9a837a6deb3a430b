import Domain
import Testing

@testable import Storage

/// A frozen population, decided about one by one.
@Suite struct AccessReviewTests {
    let folder: TemporaryFolder
    let path: String
    let fixture: Fixture

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("o.db")
        fixture = try Fixture(on: "2026-01-05", path: path)
        try start("q1")
        try fixture.go(to: "2026-01-10")
    }

    private func start(_ name: String, task: String = "main/access-review", count: Int = 2) throws {
        try fixture.write {
            try $0.startReview(
                ReviewStarted(
                    review: name, task: task, kind: "csv", idColumn: "user", population: "ab",
                    identities: count))
        }
    }

    @discardableResult
    private func decide(
        _ identity: String, _ decision: AccessDecision.Choice, by: String = "bo",
        in review: String = "q1"
    ) throws -> Int {
        try fixture.write { recorder in
            try recorder.decide(
                [AccessDecision(identity: identity, decision: decision, by: by)], in: review)
            return recorder.nextSeq - 1
        }
    }

    private func close(_ name: String = "q1") throws {
        try fixture.write {
            try $0.closeReview(ReviewClosed(review: name, decisions: "cd", undecided: 0))
        }
    }

    private func review(_ name: String = "q1") throws -> AccessReviewRow {
        try fixture.store.accessReview(named: name)
    }

    private func refusal(_ body: () throws -> Void) -> Refusal? {
        #expect(throws: Refusal.self) { try body() }
    }

    @Test func `a review knows how many are undecided`() throws {
        #expect(try review().undecided == 2 && review().state == "open")
        try decide("ada", .keep)
        try decide("bo", .remove, by: "ada")
        #expect(try review().decided == [.keep: 1, .remove: 1])
        #expect(try review().undecided == 0)
    }

    @Test func `the newest decision counts, and a withdrawn one does not`() throws {
        try decide("ada", .keep)
        let second = try decide("ada", .remove, by: "cy")
        #expect(try fixture.store.decisions(of: review())["ada"]?.decision.by == "cy")
        try fixture.withdraw(second)
        #expect(try review().decided == [.keep: 1])
        #expect(try fixture.store.decisions(of: review())["ada"]?.decision.by == "bo")
    }

    @Test func `a name is used once, and the task is in force`() throws {
        #expect(refusal { try start("q1") }?.what.contains("already") == true)
        #expect(refusal { try start("Q1") } != nil)
        #expect(refusal { try start("q2", count: 0) }?.what == "There is nobody to review.")
        #expect(throws: UnknownName.self) { try start("q2", task: "main/axis-review") }
        #expect(refusal { try start("q2", task: "main") }?.kind == .words)
    }

    @Test func `what is closed stays as it was`() throws {
        try decide("ada", .keep)
        try close()
        #expect(try review().state == "closed")
        #expect(refusal { try decide("bo", .keep) }?.what.contains("closed since") == true)
        #expect(refusal { try close() } != nil)
        let closing = try #require(try review().closing?.entry)
        try fixture.withdraw(closing)
        try decide("bo", .keep)
        #expect(try review().undecided == 0)
    }

    @Test func `a review without decisions can be withdrawn`() throws {
        let decision = try decide("ada", .keep)
        let start = try review().entry
        #expect(refusal { try fixture.withdraw(start) }?.what.contains("1 decision.") == true)
        try fixture.withdraw(decision)
        try fixture.withdraw(start)
        #expect(try review().state == "withdrawn")
        #expect(refusal { try decide("ada", .keep) }?.what.contains("withdrawn") == true)
    }

    @Test func `somebody signs a decision`() throws {
        #expect(refusal { try decide("ada", .keep, by: " ") }?.kind == .words)
        #expect(throws: UnknownName.self) { try decide("ada", .keep, in: "q9") }
    }

    @Test func `left undecided by approval it is a listed change`() throws {
        var closing = ReviewClosed(review: "q1", decisions: "cd", undecided: 2)
        (closing.reason, closing.approvedBy) = ("nobody knows them", "cy")
        try fixture.write { try $0.closeReview(closing) }
        let change = try #require(try fixture.store.changes().last)
        #expect(change.kind == "access-review-closed" && change.before == "2 undecided")
        #expect(change.approver == "cy" && change.scope == "q1")
    }

    @Test func `as of a past day it stands as it stood, and a replay gives the same`() throws {
        try decide("ada", .keep)
        try fixture.go(to: "2026-01-20")
        try decide("ada", .remove)
        try close()
        let then = try Store.asOf(path, try Fixture.day("2026-01-15"))
        let row = try then.accessReview(named: "q1")
        #expect(row.state == "open" && row.decided == [.keep: 1])
        #expect(
            try Store.asOf(path, try Fixture.day("2026-01-06")).accessReviews()[0].undecided == 2)
        let stored = try RegisterSnapshot(fixture.store)
        let replayed = try RegisterSnapshot(try Store.replay(path, through: nil))
        #expect(replayed.differences(from: stored) == [])
    }

    @Test func `bytes made by the program are stored like those of a file`() throws {
        let bytes = Array(repeating: UInt8(7), count: 1_048_576 + 3)
        let now = try fixture.clock.now()
        let staged = try fixture.store.stageEvidence(bytes, named: "a.csv", now: now)
        #expect(staged.size == bytes.count && staged.mediaType == "text/csv")
        let file = try fixture.store.stageEvidence(try folder.write(bytes, to: "b.csv"), now: now)
        #expect(file.sha256 == staged.sha256 && file.wasKnown)
        var read: [UInt8] = []
        try fixture.store.readEvidence(staged.sha256) { read += $0 }
        #expect(read == bytes)
        try fixture.write {
            try $0.setPolicy(.evidenceSize, to: "4", reason: "r", approvedBy: "bo")
        }
        #expect(throws: Refusal.self) {
            try fixture.store.stageEvidence([1, 2, 3, 4, 5], named: "c", now: now)
        }
    }
}
