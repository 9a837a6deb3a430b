internal import Domain
internal import FoundationEssentials
internal import Hashing

/// What somebody said of work that was done, before anything was derived from it.
///
/// Two completions that say the same are one, whoever brings them in and whenever. Names, items
/// and evidence are resolved first, so that two spellings of one thing say the same.
struct Said: Encodable, Equatable {
    /// `subject/duty`.
    var task: String
    /// What was named: `task@due`, `--for`, `--also`, `--covers`.
    var due: CivilDay?
    var period: DayRange?
    var also: [CivilDay]?
    var covers: DayRange?
    var on: CivilDay
    /// Who did it, if it was said; else whoever records it is not part of what was said.
    var by: String?
    var result: TickResult?
    var verdict: Verdict?
    /// `item=result`, in order of the names.
    var items: [String]?
    var note: String?
    var measured: [String: String]?
    /// Digests and links, each in order.
    var evidence: [String]?
    var links: [String]?
    var expires: CivilDay?
    var followUp: CivilDay?

    /// What a request says of a day; its items are resolved.
    init(_ request: TickRequest, on day: CivilDay) {
        (task, on, by) = (request.task.series, day, request.performedBy)
        (due, period, covers) = (request.names.due, request.names.period, request.names.covers)
        also = Self.list(request.names.also)
        (result, verdict) = (request.result == .ok ? nil : request.result, request.verdict)
        items = Self.list(request.items.map { "\($0.item)=\($0.result.rawValue)" })
        (note, expires, followUp) = (request.note, request.expires, request.followUp)
        measured = request.measured.isEmpty ? nil : request.measured
        evidence = Self.list(request.evidence)
        links = Self.list(request.links)
    }

    private static func list<Value: Comparable>(_ values: [Value]) -> [Value]? {
        values.isEmpty ? nil : values.sorted()
    }

    /// The SHA-256 of its JSON with sorted keys, as the entry keeps it: 64 hex digits.
    func digest() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return SHA256.hash(String(decoding: try encoder.encode(self), as: UTF8.self)).description
    }

    /// Whether an entry that keeps no digest holds what is said here.
    ///
    /// What it was told is not known of it, only what came of it: what is not said here may be
    /// anything there.
    func isHeld(by tick: TaskTicked) -> Bool {
        guard tick.series == task, tick.performedOn == on, tick.verdict == verdict else {
            return false
        }
        let told = Self.list((tick.items ?? []).map { "\($0.item)=\($0.result.rawValue)" })
        return (by == nil || by == tick.performedBy)
            && (items != nil || measured != nil || (result ?? .ok) == tick.result)
            && items == told && note == tick.note && measured == tick.measured
            && covers == tick.covers && evidence == Self.list(tick.evidence ?? [])
            && links == Self.list(tick.links ?? []) && expires == tick.expires
            && (followUp == nil || followUp == tick.followUp)
    }
}
