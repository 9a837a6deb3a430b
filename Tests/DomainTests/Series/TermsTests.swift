import Domain
import Testing

@Suite struct TermsTests {
    private func terms(_ text: String, grace: Int = 0) throws -> Terms {
        let schedule = try schedule(text)
        return Terms(
            schedule: schedule, runway: Terms.usualRunway(schedule),
            lead: Terms.usualLead(schedule), grace: grace)
    }

    @Test(arguments: [
        ("daily", 1, 0), ("daily on weekdays", 1, 0), ("weekly", 7, 1), ("monthly", 21, 7),
        ("monthly on first weekday", 21, 7), ("monthly on last weekday", 21, 7),
        ("quarterly", 45, 14),
        ("half-yearly", 90, 14), ("half-yearly on 05-15", 90, 14), ("yearly", 60, 14),
        ("yearly on 03-31", 60, 14), ("every 90 days", 30, 14), ("every 30 days", 30, 7),
        ("every 29 days", 29, 7), ("every 8 days", 8, 2), ("every 2 years", 30, 14),
        ("every 3 months from 2026-01-31", 30, 14), ("every 7 days from 2026-01-31", 7, 1),
        ("once", 30, 14), ("30 days before expiry", 0, 14),
    ])
    func runwayAndLeadWhenNothingIsSaid(text: String, runway: Int, lead: Int) throws {
        #expect(try Terms.usualRunway(schedule(text)) == runway)
        #expect(try Terms.usualLead(schedule(text)) == lead)
    }

    @Test(arguments: [
        ("daily", 0), ("daily on weekdays", 0), ("weekly", 2), ("monthly", 7),
        ("monthly on last weekday", 7), ("quarterly", 21), ("half-yearly", 30),
        ("half-yearly on 05-15", 30), ("yearly", 45), ("yearly on 03-31", 45),
        ("every 3 months from 2026-01-31", 22), ("every 7 days from 2026-01-31", 1),
        ("every 1 day from 2026-01-31", 0), ("every 90 days", 0), ("once", 0),
        ("30 days before expiry", 0),
    ])
    func catchUpWhenThereIsNoGrace(text: String, catchUp: Int) throws {
        #expect(try terms(text).catchUp == catchUp)
    }

    @Test(arguments: [
        ("weekly", 1, 2), ("weekly", 2, 2), ("weekly", 3, 3), ("monthly", 10, 10),
        ("every 90 days", 7, 7), ("once", 400, 400),
    ])
    func catchUpIsTheGraceWhereThatIsLonger(text: String, grace: Int, catchUp: Int) throws {
        #expect(try terms(text, grace: grace).catchUp == catchUp)
    }

    @Test(arguments: [
        ("daily", 1, 0), ("weekly", 6, 6), ("weekly", 7, 6), ("monthly", 27, 27),
        ("monthly", 28, 27), ("quarterly", 90, 89), ("every 90 days", 90, 89),
        ("every 1 month from 2026-01-31", 31, 27), ("once", 1000, 1000),
        ("30 days before expiry", 45, 45), ("monthly", -1, 0),
    ])
    func graceIsAlwaysShorterThanTheShortestGap(text: String, said: Int, grace: Int) throws {
        let terms = try terms(text, grace: said)
        #expect(terms.grace == grace)
        #expect(terms.catchUp < terms.schedule.shortestGap ?? .max)
    }

    @Test func absurdAllowancesAreCutShort() throws {
        let terms = Terms(schedule: .once, runway: .max, lead: .max, grace: .max)
        #expect((terms.runway, terms.lead, terms.grace) == (36_500, 36_500, 36_500))
        let negative = Terms(schedule: .once, runway: .min, lead: .min, grace: .min)
        #expect((negative.runway, negative.lead, negative.grace) == (0, 0, 0))
    }

    @Test func whatIsReadBackKeepsTheLimits() throws {
        let json = #"{"schedule":"monthly","runway":21,"lead":7,"grace":40}"#
        #expect(try decoded(Terms.self, from: json).grace == 27)
        let terms = try terms("quarterly on day 15", grace: 10)
        #expect(try decoded(Terms.self, from: encoded(terms)) == terms)
    }
}
