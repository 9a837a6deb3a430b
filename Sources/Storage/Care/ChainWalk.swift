internal import Domain
internal import Files
internal import Hashing
internal import SQLite

/// One walk through the ledger: checks the chain and collects what the other checks need.
struct ChainWalk {
    private(set) var entries = 0
    /// The digest of the newest line's bytes, whatever is stored beside it.
    private(set) var head = LedgerEntry.noPrevious
    private(set) var givenClock = 0
    private(set) var givenActor = 0
    /// Digests of documents, with the entry that names them first.
    private(set) var documents: [String: Int] = [:]
    /// Files that were stored as evidence, with the entry that names them.
    private(set) var evidence: [(entry: Int, file: EvidenceAdded)] = []
    /// Digests of files whose bytes were removed, with the entry that says so.
    private(set) var purged: [String: Int] = [:]

    private var faults: [String] = []
    /// Where the digests stand that are looked for, and the day of the entry.
    private var places: [Digest: (seq: Int, day: CivilDay?)] = [:]
    private let wanted: Set<Digest>
    private let older: [Digest]
    /// The first line that is not the one of the older export.
    private var parting: Int?
    private var previous = LedgerEntry.noPrevious
    private var newest: LedgerEntry?

    init(looksFor outside: OutsideKnowledge) {
        wanted = Set(outside.witnessed.map(\.hash) + [outside.head].compactMap(\.self))
        older = outside.older ?? []
    }

    /// Walks through all entries, past those that are damaged.
    ///
    /// - Throws: ``VerificationFault`` with the places, and `SQLiteError`.
    mutating func walk(_ store: Store) throws -> String {
        do {
            try store.forEachLine { seq, line, hash in take(seq, line, hash) }
        } catch {
            let reason = (error as? SQLiteError)?.message ?? "\(error)"
            throw VerificationFault(
                faults + ["what follows entry \(entries) cannot be read: \(reason)"])
        }
        guard faults.isEmpty else { throw VerificationFault(faults) }
        return "\(Self.entries(entries)), each continues the one before"
    }

    static func entries(_ count: Int) -> String { "\(count) entr\(count == 1 ? "y" : "ies")" }

    private mutating func take(_ seq: Int, _ line: String, _ stored: String) {
        let digest = SHA256.hash(line)
        defer {
            (entries, head) = (entries + 1, digest.description)
            // By the stored digest, so that a changed line is named and not the one after it.
            previous = stored
        }
        if seq != entries + 1 {
            faults.append("entry \(seq) follows entry \(entries): one is missing between them")
        }
        if digest.description != stored { faults.append("entry \(seq) was changed") }
        // By the bytes, as a third party checks it: a reader of JSON would take any order.
        if !line.utf8.starts(with: #"{"prev":"\#(previous)","seq":\#(seq),"#.utf8) {
            faults.append("entry \(seq) does not continue entry \(seq - 1)")
        }
        if entries < older.count, parting == nil, older[entries] != digest { parting = seq }
        let entry: LedgerEntry
        do {
            entry = try LedgerEntry(line: line)
        } catch {
            faults.append("entry \(seq) cannot be read: \(Self.words(error))")
            return
        }
        if wanted.contains(digest) { places[digest] = (seq, entry.day) }
        compareTimes(entry)
        collect(entry)
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case LedgerFault.unknownFact(let name):
            "'\(name)' is a fact that this program does not know"
        case LedgerFault.newerPayload(let name, _): "a newer program wrote its '\(name)'"
        default: "it is not written as an entry is"
        }
    }

    /// Time may go back only where a clock was corrected.
    private mutating func compareTimes(_ entry: LedgerEntry) {
        if let newest, !entry.fact.correctsClock, entry.at < newest.at || entry.day < newest.day {
            faults.append("entry \(entry.seq) is dated before entry \(newest.seq)")
        }
        newest = entry
    }

    private mutating func collect(_ entry: LedgerEntry) {
        givenClock += entry.given.contains("clock") ? 1 : 0
        givenActor += entry.given.contains("actor") ? 1 : 0
        switch entry.fact.payload {
        case let fact as CatalogueImported:
            for digest in [fact.sha256, fact.overlay].compactMap({ $0 }) {
                documents[digest] = documents[digest] ?? entry.seq
            }
        case let fact as CatalogueAdopted:
            documents[fact.sha256] = documents[fact.sha256] ?? entry.seq
        case let file as EvidenceAdded: evidence.append((entry.seq, file))
        case let fact as EvidencePurged: purged[fact.sha256] = entry.seq
        default: break
        }
    }

    /// How many entries say that their clock or actor was set from outside.
    var given: String {
        let clock = givenClock == 0 ? nil : "the clock of \(Self.entries(givenClock))"
        let actor = givenActor == 0 ? nil : "the actor of \(Self.entries(givenActor))"
        let both = [clock, actor].compactMap(\.self).joined(separator: " and ")
        return "given from outside: \(both.isEmpty ? "no clock and no actor" : both)"
    }
}

// What is kept elsewhere.
extension ChainWalk {
    /// Where a head stands that is kept elsewhere.
    ///
    /// - Throws: ``VerificationFault``, if no entry has it.
    func place(of head: Digest) throws -> String {
        guard let place = places[head] else { throw VerificationFault(Self.unknown(head)) }
        let after = entries - place.seq
        return "it is the head of entry \(place.seq)"
            + (after == 0 ? ", the newest" : "; \(Self.entries(after)) came after it")
    }

    private static func unknown(_ head: Digest) -> String {
        "no entry has the hash \(head): the end was cut off, or everything was written anew"
    }

    /// Whether the ledger begins with the lines of an older export.
    ///
    /// - Throws: ``VerificationFault`` at the first line that differs or is missing.
    func continues(_ older: [Digest]) throws -> String {
        if let parting { throw VerificationFault("entry \(parting) is not the one of the export") }
        guard older.count <= entries else {
            throw VerificationFault(
                "the export has \(Self.entries(older.count)), the ledger only \(entries): "
                    + "the end was cut off")
        }
        return "the ledger begins with the \(Self.entries(older.count)) of the export"
    }

    /// By when the entries existed, range by range, and who saw it.
    func witnesses(_ heads: [WitnessedHead]) -> [Verification.Check] {
        var checks: [Verification.Check] = []
        var seen: [(seq: Int, head: WitnessedHead)] = []
        for head in heads {
            guard let place = places[head.hash] else {
                checks.append(
                    .init(
                        name: "heads", isOK: false,
                        detail: "line \(head.line): \(Self.unknown(head.hash))"))
                continue
            }
            // A witness elsewhere on Earth may write the day before or the day after.
            if let day = place.day, head.day.adding(days: 1) < day {
                checks.append(
                    .init(
                        name: "heads", isOK: false,
                        detail: "line \(head.line): entry \(place.seq) is dated \(day), "
                            + "after it was witnessed on \(head.day)"))
                continue
            }
            seen.append((place.seq, head))
        }
        return ranges(seen) + checks
    }

    /// Each entry existed by the earliest day on which a head at or after it was seen.
    private func ranges(_ seen: [(seq: Int, head: WitnessedHead)]) -> [Verification.Check] {
        var ranges: [(last: Int, head: WitnessedHead)] = []
        for place in seen.sorted(by: { ($0.seq, $1.head.day) > ($1.seq, $0.head.day) }) {
            if let later = ranges.last, later.head.day <= place.head.day { continue }
            ranges.append((place.seq, place.head))
        }
        var first = 1
        var details: [String] = []
        for range in ranges.reversed() {
            details.append(
                "\(Self.span(first, range.last)) existed by \(range.head.day), "
                    + "witnessed at \(range.head.place)")
            first = range.last + 1
        }
        if first <= entries { details.append("\(Self.span(first, entries)): no witness yet") }
        return details.map { .init(name: "heads", isOK: true, detail: $0) }
    }

    private static func span(_ first: Int, _ last: Int) -> String {
        first == last ? "entry \(first)" : "entries \(first) to \(last)"
    }
}
