/// A moment in time, UTC, whole seconds.
package struct Instant: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    package let seconds: Int

    /// Makes the moment so many seconds after 1970-01-01T00:00:00Z; before it when negative.
    package init(seconds: Int) { self.seconds = seconds }

    /// The civil day in UTC.
    package var dayInUTC: CivilDay { CivilDay(number: seconds.flooredQuotient(86_400)) }
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant: LosslessStringConvertible {
    /// Reads `2026-11-21T09:00:00Z` or `2026-11-21T10:00:00+01:00`; fractions are cut off.
    ///
    /// Source: RFC 3339, section 5.6.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == 84 || bytes[10] == 116, bytes[13] == 58,
            bytes[16] == 58, let day = CivilDay(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Self.number(bytes[11..<13], below: 24),
            let minute = Self.number(bytes[14..<16], below: 60),
            let second = Self.number(bytes[17..<19], below: 61)
        else { return nil }
        var rest = bytes[19...]
        if rest.first == 46 {
            let digits = rest.dropFirst().prefix { (48...57).contains($0) }
            guard !digits.isEmpty else { return nil }
            rest = rest[digits.endIndex...]
        }
        guard let offset = Self.offset(rest) else { return nil }
        seconds = day.number * 86_400 + hour * 3600 + minute * 60 + min(second, 59) - offset
    }

    private static func number(_ bytes: ArraySlice<UInt8>, below limit: Int) -> Int? {
        guard bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let value = bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
        return value < limit ? value : nil
    }

    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        let zone = Array(zone)
        if zone == [90] || zone == [122] { return 0 }
        guard zone.count == 6, zone[3] == 58, zone[0] == 43 || zone[0] == 45,
            let hours = number(zone[1..<3], below: 24), let minutes = number(zone[4..<6], below: 60)
        else { return nil }
        return (zone[0] == 45 ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    /// `2026-11-21T09:00:00Z`.
    package var description: String {
        let time = seconds.flooredRemainder(86_400)
        let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60)
        return "\(dayInUTC)T\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))Z"
    }
}
