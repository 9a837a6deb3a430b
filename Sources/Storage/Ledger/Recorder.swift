package import Domain
internal import SQLite

/// Writes the entries of one command, under the lock, each applied to the register at once.
///
/// It exists only inside ``Store/append(by:dryRun:acceptingLeap:_:)``; what is asked of the store meanwhile sees
/// what was recorded so far.
package final class Recorder {
    let connection: Connection
    let projector: Projector
    private let actor: Actor
    private let given: [String]
    private let at: Instant
    /// The civil day of the entries.
    package let today: CivilDay
    private var head: LedgerHead
    /// The entries written so far.
    package private(set) var entries: [LedgerEntry] = []

    init(
        connection: Connection, projector: Projector, actor: Actor, given: [String], at: Instant,
        today: CivilDay, head: LedgerHead
    ) {
        (self.connection, self.projector, self.actor) = (connection, projector, actor)
        (self.given, self.at, self.today, self.head) = (given, at, today, head)
    }

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
    package func record(_ payload: some FactPayload) throws -> Int {
        let entry = LedgerEntry(
            seq: head.seq + 1, prev: head.hash, at: at, day: today, by: actor.name,
            on: actor.place, command: entries.first?.command ?? String(head.seq + 1), given: given,
            fact: payload.fact)
        let line = try entry.line()
        let hash = LedgerEntry.hash(of: line)
        try connection.execute(
            "INSERT INTO ledger (seq, line, hash) VALUES (\(entry.seq), \(line), \(hash))")
        try projector.apply(entry)
        head = LedgerHead(seq: entry.seq, hash: hash, at: at, day: today)
        entries.append(entry)
        return entry.seq
    }

    /// Brings assignments and series up to date with what was recorded so far.
    package func settle() throws { try projector.finish(on: today) }
}

/// The newest line of a ledger.
package struct LedgerHead: Equatable, Sendable {
    /// 0 before the first entry.
    package var seq: Int
    /// The digest of the line; 64 zeros before the first.
    package var hash: String
    package var at: Instant?
    package var day: CivilDay?
}
