import Testing

@Suite struct ControlStandingTests {
    /// The review of the edge covers TLS of what is public; a database beside it is not touched.
    @Test func aDutyOfTheAccountCountsOnlyForWhatItReaches() throws {
        let session = try Session()
        session.run("init --time-zone UTC")
        session.run("service add rds --name db")
        session.run("service add api-gateway --name api")
        session.today = "2026-11-15"
        #expect(session.run("tick db/data-store-review") == 0)
        session.today = "2027-03-01"
        #expect(session.run("control show enc-in-transit") == 0)
        let lines = session.output.flatMap { $0.split(separator: "\n").map(String.init) }
        let api = try #require(lines.first { $0.hasPrefix("  api ") })
        #expect(api.contains("overdue") && api.contains("main/edge-review"))
        let database = try #require(lines.first { $0.hasPrefix("  db ") })
        #expect(database.contains("current") && database.contains("db/data-store-review"))
    }
}
