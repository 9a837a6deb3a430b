import Domain
import SQLite
import Testing

@testable import Storage

/// What a completion settles, as recorded.
@Suite struct TickTests {
    let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-05", pack: .test)
        try fixture.addService("web", "host")
    }

    private func settled(_ receipt: TickReceipt) -> [String] {
        receipt.settled.map {
            "\($0.due) \($0.outcome)\($0.daysLate > 0 ? " \($0.daysLate)" : "")"
        }
    }

    @Test func `within its window it is on time, through grace too`() throws {
        try fixture.go(to: "2026-01-20")
        #expect(settled(try fixture.tick("web/patching")) == ["2026-01-31 on-time"])
        try fixture.go(to: "2026-03-05")
        #expect(settled(try fixture.tick("web/patching")) == ["2026-02-28 on-time"])
        #expect(try fixture.standing("web/patching") == "current 2026-03-31")
        #expect(try fixture.row("web/patching").lastDone == CivilDay("2026-03-05"))
    }

    @Test func `after grace and within catch-up it is late`() throws {
        try fixture.go(to: "2026-02-07")
        let receipt = try fixture.tick("web/patching")
        #expect(settled(receipt) == ["2026-01-31 late 7"])
        #expect(receipt.missed == [])
    }

    /// The example of the rules: nothing for three months, one run on the 21st.
    @Test func `after catch-up it goes to the next one, and those before are missed`() throws {
        try fixture.go(to: "2026-04-21")
        let receipt = try fixture.tick("web/patching")
        #expect(settled(receipt) == ["2026-04-30 on-time"])
        #expect(receipt.missed.map(\.description) == ["2026-01-31", "2026-02-28", "2026-03-31"])
        #expect(try fixture.standing("web/patching") == "current 2026-05-31")
    }

    @Test func `named ones are settled, late, also after they were missed`() throws {
        try fixture.go(to: "2026-04-21")
        let receipt = try fixture.tick("web/patching") { request in
            request.names.also = [try Fixture.day("2026-03-31")]
        }
        #expect(settled(receipt) == ["2026-03-31 late 21", "2026-04-30 on-time"])
        #expect(receipt.missed.map(\.description) == ["2026-01-31", "2026-02-28"])
        #expect(settled(try fixture.tick("web/patching@2026-02-28")) == ["2026-02-28 late 52"])
        #expect(
            settled(
                try fixture.tick("web/patching") { $0.names.period = DayRange("2026-01") })
                == ["2026-01-31 late 80"])
    }

    @Test func `a period covers every unsettled occurrence that owns a day of it`() throws {
        try fixture.go(to: "2026-04-02")
        let receipt = try fixture.tick("web/patching", on: "2026-04-01") { request in
            request.names.covers = DayRange("2026-Q1")
        }
        #expect(
            settled(receipt) == [
                "2026-01-31 late 60", "2026-02-28 late 32", "2026-03-31 on-time",
            ])
        let stored = try fixture.store.completions(of: "web/patching")
        #expect(stored.map(\.settled) == [receipt.settled])
        let covers = try fixture.store.connection.first("SELECT covers FROM completion") {
            try $0.text(0)
        }
        #expect(covers == "2026-01-01..2026-03-31")
    }

    @Test func `a second run is further evidence, and says who was first`() throws {
        try fixture.go(to: "2026-01-20")
        try fixture.tick("web/patching", by: "bo")
        let receipt = try fixture.tick("web/patching", by: "ada")
        #expect(receipt.settled == [])
        #expect(
            receipt.alreadySettled
                == EarlierSettlement(
                    due: try Fixture.day("2026-01-31"), by: "bo", on: fixture.today))
        let rows = try fixture.store.completions(of: "web/patching")
        #expect(rows.map(\.settled.count) == [1, 0])
        let towards = try fixture.store.connection.query("SELECT towards FROM completion") {
            try $0.optionalText(0)
        }
        #expect(towards == [nil, "2026-01-31"])
    }

    @Test func `what was performed before is settled by its day and marked recorded late`() throws {
        try fixture.go(to: "2026-04-21")
        let receipt = try fixture.tick("web/patching", on: "2026-02-20")
        #expect(settled(receipt) == ["2026-02-28 on-time"])
        #expect(receipt.isRecordedLate)
        #expect(try !fixture.tick("web/patching", on: "2026-04-14").isRecordedLate)
    }

    @Test func `tomorrow, days before the window and dates that are none are refused`() throws {
        try fixture.go(to: "2026-02-10")
        #expect(throws: TickRefusal.notYet(today: fixture.today)) {
            try fixture.tick("web/patching", on: "2026-02-11")
        }
        #expect(throws: TickRefusal.self) { try fixture.tick("web/patching@2026-02-27") }
        #expect(throws: TickRefusal.self) {
            try fixture.tick("web/patching@2026-02-28", on: "2026-01-20")
        }
        #expect(throws: UnknownName.self) { try fixture.tick("web/nothing") }
        #expect(throws: UnknownName.self) { try fixture.tick("nobody/patching") }
        #expect(try fixture.store.completions() == [])
    }

    @Test func `who did it and who wrote it down are two things`() throws {
        try fixture.go(to: "2026-01-20")
        try fixture.tick("web/patching", by: "ada") { $0.performedBy = "bo" }
        let row = try #require(try fixture.store.completions().first)
        #expect((row.performedBy, row.recordedBy) == ("bo", "ada"))
        let error = #expect(throws: Refusal.self) {
            try fixture.tick("org/weekly-log") { $0.performedBy = "" }
        }
        #expect(error?.what == "A task is done by somebody.")
    }

    @Test func `note, links, measurements and evidence are kept with it`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("proof".utf8, to: "proof.csv")
        let staged = try fixture.store.stageEvidence(path, now: try fixture.clock.now())
        var request = TickRequest(task: try Fixture.task("web/restore"))
        request.note = "Zeile 1\nZeile 2"
        request.links = ["https://example.org/a", "https://example.org/b"]
        request.measured = ["minutes": "42", "rpo": "17m"]
        request.evidence = [staged.sha256]
        let receipt = try fixture.write { recorder in
            try recorder.addEvidence(staged)
            return try recorder.tick(request)
        }
        #expect(receipt.evidenceExpected == nil)
        let row = try #require(try fixture.store.completions().first)
        #expect(row.note == request.note)
        #expect((row.links, row.evidence) == (request.links, [staged.sha256]))
        let measures = try fixture.store.connection.query(
            "SELECT name || '=' || value FROM completion_measure ORDER BY name"
        ) { try $0.text(0) }
        #expect(measures == ["rpo=17m", "rto=42m"])
        #expect(try fixture.store.evidence().first?.proves == ["web/restore"])
    }

    @Test func `evidence that nobody stored is refused`() throws {
        let error = #expect(throws: UnknownName.self) {
            try fixture.tick("web/patching") {
                $0.evidence = [String(repeating: "0", count: 64)]
            }
        }
        #expect(error?.kind == .evidence)
    }

    @Test func `a tick without the evidence that the duty expects says so`() throws {
        #expect(try fixture.tick("web/patching").evidenceExpected == "A note")
        #expect(try fixture.tick("web/restore") { $0.note = "seen" }.evidenceExpected == nil)
    }

    @Test func `an interval counts on from the day it was done`() throws {
        try fixture.go(to: "2026-01-20")
        #expect(settled(try fixture.tick("web/restore")) == ["2026-02-04 on-time"])
        #expect(try fixture.standing("web/restore") == "current 2026-04-20")
        #expect(try fixture.tick("web/restore").settled == [])
    }

    @Test func `a one-off task is done for good`() throws {
        try fixture.go(to: "2026-02-20")
        #expect(
            settled(try fixture.tick("aws:host/responsibilities")) == ["2026-03-06 on-time"])
        try fixture.go(to: "2028-01-01")
        #expect(try fixture.standing("aws:host/responsibilities") == "done 2026-03-06")
    }
}
