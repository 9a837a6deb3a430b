package import Domain
internal import SQLite

/// Writes the entries of one command, under the lock, each applied to the register at once.
///
/// It exists only inside ``Store/append(by:clock:dryRun:acceptingLeap:_:)``; what is asked of the
/// store meanwhile sees what was recorded so far.
package final class Recorder {
    let connection: Connection
    let projector: Projector
    private let actor: Actor
    private let clock: Clock
    private let given: [String]
    private let moment: EntryMoment
    /// The civil day of the entries.
    package private(set) var today: CivilDay
    private var head: LedgerHead
    /// The entries written so far.
    package private(set) var entries: [LedgerEntry] = []

    init(
        connection: Connection, projector: Projector, actor: Actor, clock: Clock,
        given: [String], moment: EntryMoment, today: CivilDay, head: LedgerHead
    ) {
        (self.connection, self.projector, self.actor) = (connection, projector, actor)
        (self.clock, self.given, self.moment) = (clock, given, moment)
        (self.today, self.head) = (today, head)
    }

    /// Takes the day of the entries from the zone that the first of them will set.
    ///
    /// Until then the register has none, and the day in another zone could be that of tomorrow:
    /// the next command would then be a day before the first.
    ///
    /// - Throws: `Refusal`, if the machine has no rules for the zone.
    func begin(in timeZone: String) throws {
        guard let day = moment.day(clock, timeZone) else {
            throw Refusal(
                "There is no time zone '\(timeZone)' on this machine.",
                why: "it decides which day it is, so that a wrong name must not pass for UTC.",
                try: "--time-zone Europe/Berlin, or another name from /usr/share/zoneinfo",
                kind: .words)
        }
        today = day
    }

    /// Whether time stands still until the clock is corrected.
    var isForCorrection: Bool { moment.correctsOnly != nil }

    /// The seq that the next entry will have.
    package var nextSeq: Int { head.seq + 1 }

    /// The newest line's hash.
    package var headHash: String { head.hash }

    /// Keeps a document that the next entries name.
    func keepDocument(_ body: String, _ sha256: String) throws {
        try connection.execute(
            """
            INSERT INTO document (sha256, kind, body) VALUES (\(sha256), 'pack', \(body))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Who is recorded as the actor.
    package var actorName: String { actor.name }

    /// Writes a fact as the next entry and applies it.
    ///
    /// - Returns: The entry's seq.
    /// - Throws: `SQLiteError`, or `Refusal` where the register cannot take the fact.
    @discardableResult
    package func record(_ payload: some RegisterFact) throws -> Int {
        let fact = Fact(payload)
        if let refusal = moment.correctsOnly, entries.isEmpty, !fact.correctsClock {
            throw refusal
        }
        var entry = LedgerEntry(
            seq: head.seq + 1, prev: head.hash, at: moment.at, day: today, by: actor.name,
            on: actor.place, command: entries.first?.command ?? String(head.seq + 1), given: given,
            fact: fact)
        entry.userID = actor.userID
        let line = try entry.line()
        let hash = LedgerEntry.hash(of: line)
        try connection.execute(
            "INSERT INTO ledger (seq, line, hash) VALUES (\(entry.seq), \(line), \(hash))")
        try projector.apply(entry)
        head = LedgerHead(seq: entry.seq, hash: hash, at: moment.at, day: today)
        entries.append(entry)
        return entry.seq
    }

    /// Derives the open state of the series that were touched so far, to be read before the end.
    package func settle() throws { try projector.settle() }
}

/// The newest line of a ledger.
package struct LedgerHead: Equatable, Sendable {
    /// 0 before the first entry.
    package var seq: Int
    /// The digest of the line; 64 zeros before the first.
    package var hash: String
    /// The moment of the newest entry, UTC; `nil` before the first.
    package var at: Instant?
    /// The day of the newest entry; `nil` before the first.
    package var day: CivilDay?
}

extension Fact {
    /// Whether time may go back with it.
    var correctsClock: Bool { payload is ClockCorrected }
}
