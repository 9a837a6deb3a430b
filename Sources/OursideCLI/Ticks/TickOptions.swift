internal import Arguments
internal import Domain
internal import Storage

/// What a person says about work that was done.
struct TickOptions: ParsableOptions {
    @Option("on", value: "date", help: "The day it was done; today if left out.")
    var on: CivilDay?
    @Option("by", value: "person", help: "Who did it; you if left out.")
    var by: PersonText?
    @Option("result", value: "result", help: "What the doing found; ok if left out.")
    var result: TickAnswer?
    @Option("item", value: "item", help: "Only that item of the checklist, with its result.")
    var items: [ItemArgument]
    @Option("step", value: "step", help: "Only that step, with its result.")
    var steps: [ItemArgument]
    @Option("note", value: "text", help: "What there is to say about it.")
    var note: String?
    @Option(
        "evidence", value: "file",
        help: "A file that proves it, - for standard input, sha256:DIGEST for a stored one.")
    var evidence: [String]
    @Option("link", value: "url", help: "Where something can be looked at that proves it.")
    var links: [Link]
    @Option("measured", value: "name=value", help: "A measured value.")
    var measured: [Measure]
    @Option("for", value: "period", help: "The period whose one due date it settles.")
    var period: PeriodName?
    @Option("also", value: "date", help: "Another due date that the same work settles.")
    var also: [CivilDay]
    @Option("covers", value: "from..to", help: "The days that the work covered.")
    var covers: DayRange?
    @Option("expires", value: "date", help: "The new expiry of a certificate or domain.")
    var expires: CivilDay?
    @Option("follow-up", value: "date", help: "When what was found is to be put right.")
    var followUp: CivilDay?
    @Option("instead", value: "entry", help: "The completion in whose place this one comes.")
    var instead: EntryNumber?
    @Flag("again", help: "Records what was said before and withdrawn or rejected.")
    var again: Bool
    @Flag("allow-empty", help: "Take evidence without a byte: that it is empty is the proof.")
    var allowEmpty: Bool
    @Option("collected", value: "date", help: "The day on which the evidence was collected.")
    var collected: CivilDay?
    @Option("valid-until", value: "date", help: "The last day on which the evidence holds.")
    var validUntil: CivilDay?

    init() {}

    /// Whether nothing was said but what may hold for all rows of a sheet.
    var isForSheet: Bool {
        by == nil && result == nil && items.isEmpty && steps.isEmpty && note == nil
            && evidence.isEmpty && links.isEmpty && measured.isEmpty && period == nil
            && also.isEmpty && covers == nil && expires == nil && followUp == nil
            && collected == nil && validUntil == nil && instead == nil
    }

    /// What is said about one task; evidence is added once it is stored.
    ///
    /// - Throws: `ArgumentProblem`, if a period cannot be told from that day.
    func request(for task: TaskName, today: CivilDay) throws -> TickRequest {
        var request = TickRequest(task: task)
        request.performedOn = on
        request.performedBy = by?.text
        (request.result, request.verdict) = (result?.result, result?.verdict)
        request.items = items.map(\.item) + steps.map(\.item)
        request.note = note.flatMap { $0.isEmpty ? nil : $0 }
        request.links = links.map(\.address).uniqued()
        request.measured = Dictionary(
            measured.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        request.names.period = try period?.days(on: today)
        request.names.also = also
        request.names.covers = covers
        request.expires = expires
        request.followUp = followUp
        (request.instead, request.isSaidAgain) = (instead?.seq, again)
        return request
    }

    /// Refuses what contradicts itself, before anything is stored.
    ///
    /// - Throws: `ArgumentProblem`, `Refusal`.
    func check(today: CivilDay) throws {
        if evidence.filter({ $0 == "-" }).count > 1 {
            throw ArgumentProblem(
                what: "Standard input was given twice as evidence.", why: "it is read once.",
                try: "--evidence - --evidence FILE")
        }
        let names = measured.map(\.name)
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw ArgumentProblem(
                what: "'\(twice)' was measured twice.", why: "one tick has one value of a name.",
                try: "--measured \(twice)=VALUE")
        }
        for (option, day) in [("collected", collected), ("valid-until", validUntil)]
        where day != nil && evidence.isEmpty {
            throw ArgumentProblem(
                what: "--\(option) says something about evidence, and there is none.",
                try: "--evidence FILE --\(option) DATE")
        }
        if let collected, collected > today {
            throw Refusal(
                "\(collected) has not come yet.",
                why: "--collected is the day on which the evidence was collected.",
                try: "--collected \(today)", kind: .words)
        }
        if let collected, let validUntil, validUntil < collected {
            throw Refusal(
                "The evidence would be valid until \(validUntil), before it was collected.",
                why: "--valid-until is its last valid day.", kind: .words)
        }
    }
}
