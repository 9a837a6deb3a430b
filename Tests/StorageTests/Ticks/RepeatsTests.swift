import Domain
import Storage
import Testing

/// One sheet can be brought in twice: what was recorded word for word is found again.
@Suite struct RepeatsTests {
    let fixture: Fixture
    let task: TaskName

    init() throws {
        fixture = try Fixture(on: "2026-05-04")
        try fixture.addService("web", "ec2")
        task = try #require(TaskName("web/os-patching"))
        fixture.today = try Fixture.day("2026-08-05")
    }

    private func request(on day: String, by person: String = "bo") throws -> TickRequest {
        var request = TickRequest(task: task)
        request.performedOn = try Fixture.day(day)
        request.performedBy = person
        return request
    }

    private func earlier(_ request: TickRequest) throws -> Int? {
        try fixture.write(dryRun: true) { try $0.earlierEntry(saying: request) }
    }

    @Test func theSameCompletionIsFound() throws {
        let first = try request(on: "2026-07-20")
        #expect(try earlier(first) == nil)
        let entry = try fixture.write { try $0.tick(first).entry }
        #expect(try earlier(first) == entry)
    }

    @Test func anotherPersonDayNoteOrProofIsNotTheSame() throws {
        let first = try request(on: "2026-07-20")
        try fixture.write { _ = try $0.tick(first) }
        #expect(try earlier(try request(on: "2026-07-20", by: "cy")) == nil)
        #expect(try earlier(try request(on: "2026-07-19")) == nil)
        var noted = first
        noted.note = "again"
        #expect(try earlier(noted) == nil)
        var linked = first
        linked.links = ["https://ci.example.org/7"]
        #expect(try earlier(linked) == nil)
    }

    @Test func anotherDueDateOfTheSameDayIsNotTheSame() throws {
        let first = try request(on: "2026-07-20")
        try fixture.write { _ = try $0.tick(first) }
        var other = first
        other.names.due = try Fixture.day("2026-06-16")
        #expect(try earlier(other) == nil)
        let entry = try fixture.write { try $0.tick(other).entry }
        #expect(try earlier(other) == entry)
    }

    @Test func whatWasWithdrawnCountsAsNew() throws {
        let first = try request(on: "2026-07-20")
        let entry = try fixture.write { try $0.tick(first).entry }
        try fixture.write { try $0.withdraw(entry, reason: "wrong host") }
        #expect(try earlier(first) == nil)
    }
}
