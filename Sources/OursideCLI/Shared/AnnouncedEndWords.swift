internal import Domain
internal import Exports
internal import Storage

/// What ends soon, or has ended of late, for people.
enum AnnouncedEndWords {
    /// Those that are about some tasks: all where nothing narrowed them.
    static func about(
        _ tasks: [TaskRow], _ endings: [AnnouncedEnd], isNarrowed: Bool
    ) -> [AnnouncedEnd] {
        guard isNarrowed else { return endings }
        let series = Set(tasks.map(\.name.series))
        return endings.filter { !series.isDisjoint(with: $0.series) }
    }

    /// One end as a sentence without its full stop.
    static func sentence(_ ending: AnnouncedEnd, on today: CivilDay) -> String {
        let days = today.days(until: ending.on)
        let isOver = days < 0
        let when =
            switch days {
            case 0: "today"
            case ..<0: "on \(ending.on), \(counted(-days, "day")) ago"
            default: "on \(ending.on), in \(counted(days, "day"))"
            }
        let number = ending.entry.map { " \($0)" } ?? ""
        return switch ending.kind {
        case .waiver: "Waiver\(number) of '\(ending.name)' \(isOver ? "ended" : "ends") \(when)"
        case .exclusion:
            "Exclusion\(number) of '\(ending.name)' \(isOver ? "was" : "is") to be looked at again \(when)"
        case .evidence: "Evidence '\(ending.name)' \(isOver ? "expired" : "expires") \(when)"
        case .resource: "'\(ending.name)' \(isOver ? "expired" : "expires") \(when)"
        }
    }
}
