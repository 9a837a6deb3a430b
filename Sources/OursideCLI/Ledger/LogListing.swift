internal import Domain
internal import Exports
internal import Storage

/// An entry with what is known about it from outside its line.
struct LoggedEntry {
    var entry: LedgerEntry
    var hash: String
    /// The entry that withdrew it.
    var withdrawnBy: Int?

    /// What sets it apart, for people: withdrawn, or written with a clock or actor from outside.
    var marks: String {
        var marks = entry.given.map { "\($0) given" }
        if let withdrawnBy { marks.insert("withdrawn by \(withdrawnBy)", at: 0) }
        return marks.joined(separator: ", ")
    }
}

/// Ledger entries as rows.
enum LogListing {
    static let columns = [
        Column(key: "seq", title: "ENTRY", kind: .number, priority: .high),
        Column(key: "at", title: "AT (UTC)", kind: .id),
        Column(key: "day", title: "DAY", kind: .day, shownInTable: false),
        Column(key: "by", title: "BY", priority: .high, flexible: false),
        Column(key: "on", title: "ON", shownInTable: false),
        Column(key: "command", title: "COMMAND", kind: .id, shownInTable: false),
        Column(key: "fact", title: "FACT", kind: .id, shownInTable: false),
        Column(key: "subjects", title: "SUBJECTS", kind: .id, shownInTable: false),
        Column(key: "words", title: "WHAT", priority: .high),
        Column(key: "given", title: "GIVEN", kind: .id, shownInTable: false),
        Column(key: "withdrawnBy", title: "WITHDRAWN BY", kind: .number, shownInTable: false),
        Column(key: "marks", title: "MARKS", kind: .id, priority: .high),
        Column(key: "hash", title: "HASH", kind: .id, shownInTable: false),
    ]

    static func listing(_ entries: [LoggedEntry]) -> Listing {
        Listing(
            columns: columns, rows: entries.map(row),
            rowStyles: entries.map { $0.withdrawnBy == nil ? nil : .dim },
            emptySentence: "No such entry was recorded.")
    }

    private static func row(_ logged: LoggedEntry) -> [JSONValue] {
        let entry = logged.entry
        return [
            .integer(entry.seq), .string("\(entry.at)"), .string("\(entry.day)"),
            .string(entry.by), .string(entry.on), .string(entry.command), .string(entry.fact.name),
            .strings(entry.fact.subjects), .string(entry.fact.words), .strings(entry.given),
            JSONValue(logged.withdrawnBy), .string(logged.marks), .string(logged.hash),
        ]
    }
}
