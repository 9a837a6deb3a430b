internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside waiver list`: what is not owed, until when, and who took that risk.
struct WaiverListCommand: Command {
    static let configuration = CommandConfiguration(
        name: "waiver list", abstract: "List waivers: those that hold or are still to come.",
        discussion: """
            Waivers of one scope that follow each other are counted: relief that never ends is \
            a decision of another kind.
            """,
        examples: [Example("ourside waiver list --all", "Ended and revoked ones, too.")])

    @Flag("all", help: "Those too that have ended, were revoked or withdrawn.")
    var all: Bool
    @OptionGroup var list: ListOptions
    @OptionGroup var reading: ReadingOptions

    static let columns = [
        Column(key: "waiver", title: "WAIVER", kind: .number, priority: .high),
        Column(key: "scope", title: "SCOPE", kind: .id, priority: .high),
        Column(key: "from", title: "FROM", kind: .day),
        Column(key: "until", title: "UNTIL", kind: .day, priority: .high),
        Column(key: "state", title: "STATE", kind: .id),
        Column(key: "tasks", title: "TASKS", kind: .id, shownInTable: false),
        Column(key: "taskCount", title: "TASKS", kind: .number),
        Column(key: "reason", title: "REASON", priority: .low, flexible: true),
        Column(key: "approvedBy", title: "APPROVED BY"),
        Column(key: "grantedOn", title: "GRANTED", kind: .day, shownInTable: false),
        Column(key: "revokedOn", title: "REVOKED", kind: .day, shownInTable: false),
        Column(key: "inARow", title: "IN A ROW", kind: .number),
        Column(key: "daysInARow", title: "DAYS IN A ROW", kind: .number, priority: .low),
    ]

    func run(in context: CommandContext) throws {
        let (store, today) = try reading.open(in: context)
        let waivers = try store.reading { try store.waivers(on: today) }
        let shown = all ? waivers : waivers.filter { [.live, .ahead].contains($0.state) }
        let listing = Listing(
            columns: Self.columns, rows: shown.map(Self.row),
            emptySentence: waivers.isEmpty ? "No waiver was granted." : "No waiver holds.")
        context.show(listing, list, reading.database)
        guard list.format == .table else { return }
        for waiver in shown where waiver.inARow > 1 {
            context.remark("\(waiver.scope): \(Self.chain(waiver)).")
        }
    }

    static func row(_ waiver: WaiverRow) -> [JSONValue] {
        [
            .integer(waiver.entry), .string(waiver.scope), JSONValue(waiver.from),
            JSONValue(waiver.until), .string(waiver.state.rawValue), .strings(waiver.tasks),
            .integer(waiver.tasks.count), .string(waiver.reason), .string(waiver.approvedBy),
            JSONValue(waiver.grantedOn), JSONValue(waiver.revokedOn), .integer(waiver.inARow),
            .integer(waiver.daysInARow),
        ]
    }

    /// `third in a row, 540 days`.
    static func chain(_ waiver: WaiverRow) -> String {
        let words = ["first", "second", "third", "fourth", "fifth"]
        let place =
            waiver.inARow <= words.count ? words[waiver.inARow - 1] : "number \(waiver.inARow)"
        return "\(place) in a row, \(counted(waiver.daysInARow, "day"))"
    }
}
