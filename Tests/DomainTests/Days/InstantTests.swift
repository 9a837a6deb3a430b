import Domain
import Testing

@Suite struct InstantTests {
    /// Seconds as `date -d … +%s` gives them.
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-11-21T09:00:00Z", 1_795_251_600),
        ("1969-12-31T23:59:59Z", -1), ("2026-11-21t09:00:00z", 1_795_251_600),
        ("2026-11-21T10:00:00+01:00", 1_795_251_600),
        ("2026-11-21T03:30:00-05:30", 1_795_251_600),
        ("2026-11-21T09:00:00.999Z", 1_795_251_600),
        ("2026-11-21T08:59:60Z", 1_795_251_599),
    ])
    func rfc3339IsRead(text: String, seconds: Int) throws {
        #expect(try #require(Instant(text)).seconds == seconds)
    }

    @Test(arguments: [
        "2026-11-21", "2026-11-21T09:00:00", "2026-11-21 09:00:00Z", "2026-11-21T24:00:00Z",
        "2026-11-21T09:60:00Z", "2026-11-21T09:00:61Z", "2026-02-29T09:00:00Z",
        "2026-11-21T09:00:00+0100", "2026-11-21T09:00:00+25:00", "2026-11-21T09:00:00+01:00Z",
        "2026-11-21T09:00:00.Z", "2026-11-21T09:00:00.5", "2026-11-21T0x:00:00Z", "now", "",
    ])
    func anythingElseIsNoInstant(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (86_399, "1970-01-01T23:59:59Z"),
        (86_400, "1970-01-02T00:00:00Z"), (1_795_251_600, "2026-11-21T09:00:00Z"),
    ])
    func itIsWrittenInUtc(seconds: Int, text: String) throws {
        let instant = Instant(seconds: seconds)
        #expect(instant.description == text)
        #expect(Instant(text) == instant)
    }

    @Test func aLaterInstantIsGreater() {
        #expect(Instant(seconds: 0) < Instant(seconds: 1))
        #expect(Instant(seconds: -1).dayInUTC < Instant(seconds: 0).dayInUTC)
    }
}
