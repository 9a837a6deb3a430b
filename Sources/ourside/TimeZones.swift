internal import Domain
internal import Glibc

/// Named time zones, by the C library: FoundationEssentials knows only fixed offsets.
enum TimeZones {
    /// Whether the machine has rules for a zone.
    ///
    /// The C library takes UTC for an unknown one.
    static func exists(_ name: String) -> Bool {
        if name == "UTC" { return true }
        guard !name.isEmpty, !name.hasPrefix("/"), !name.contains(".."),
            name.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else { return false }
        var info = stat()
        return stat("/usr/share/zoneinfo/\(name)", &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    }

    /// The civil day of a moment in a zone, or `nil` if there is no such zone here.
    static func day(of instant: Instant, in zone: String) -> CivilDay? {
        if zone == "UTC" { return instant.dayInUTC }
        guard exists(zone) else { return nil }
        setenv("TZ", ":\(zone)", 1)
        tzset()
        var seconds = time_t(instant.seconds)
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil else { return nil }
        return CivilDay(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
