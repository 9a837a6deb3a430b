internal import Catalogue
internal import Domain
internal import SQLite

/// Applies ledger entries to the register: the projection of the facts.
///
/// Applying is deterministic: it reads the entry, the register and the adopted pack, never the
/// clock or the environment. So replaying gives the same register.
package final class Projector {
    /// Grows whenever the same entries would give another register.
    static let version = 7

    let connection: Connection
    /// Subjects whose assignments and series may no longer be what they should, while an entry
    /// is applied.
    var dirty: Set<Int64> = []
    /// Days on which duties were last done, told at the registration being applied.
    var lastDone: [SeriesKey: CivilDay] = [:]
    /// Series whose open state is to be derived anew.
    var stale: Set<Int64> = []
    /// Series that the running command has touched.
    var touched: Set<Int64> = []
    private var cached: (sha256: String, pack: PackIndex)?
    private var rules: Rules?

    init(_ connection: Connection) { self.connection = connection }

    /// Drops what is remembered between entries, after a transaction was taken back.
    func forget() {
        dirty = []
        lastDone = [:]
        stale = []
        touched = []
    }

    /// Applies one entry, with all that follows from it.
    ///
    /// Assignments and series are brought in line after every entry, not after every command:
    /// their numbers hang on the order, and a replay must give the same ones wherever the
    /// command had looked at them meanwhile. Only ``settle()`` can wait, since what it derives
    /// hangs on no order.
    func apply(_ entry: LedgerEntry) throws {
        try take(entry)
        try reconcile(on: entry.day)
    }

    private func take(_ entry: LedgerEntry) throws {
        guard let fact = entry.fact.payload as? any RegisterFact else {
            throw LedgerFault.unknownFact(entry.fact.name)
        }
        try fact.apply(to: self, entry)
    }

    /// What the adopted pack and selection bring to which subject, or `nil` before the adoption.
    func adoptedRules() throws -> Rules? {
        guard let pack = try pack() else { return nil }
        let optedIn = try inclusions()
        let selection = try connection.first(
            "SELECT profile, frameworks, sha256 FROM adoption ORDER BY entry DESC LIMIT 1"
        ) { row throws(SQLiteError) in
            Rules.Key(
                profile: try row.value(0), frameworks: try row.text(1), sha256: try row.text(2),
                optedIn: optedIn)
        }
        guard let selection else { return nil }
        if let rules, rules.key == selection { return rules }
        let fresh = Rules(pack, selection)
        rules = fresh
        return fresh
    }

    /// The adopted pack, read once.
    func pack() throws -> PackIndex? {
        let adopted = try connection.first(
            "SELECT sha256 FROM adoption ORDER BY entry DESC LIMIT 1"
        ) { row throws(SQLiteError) in try row.text(0) }
        guard let adopted else { return nil }
        if let cached, cached.sha256 == adopted { return cached.pack }
        let body = try connection.first("SELECT body FROM document WHERE sha256 = \(adopted)") {
            row throws(SQLiteError) in try row.text(0)
        }
        guard let body else {
            throw Refusal(
                "The adopted pack \(adopted.prefix(12)) is not in the database.",
                why: "documents are part of the truth and are never deleted.",
                try: "ourside verify", kind: .io)
        }
        let index = PackIndex(try PackText.read(canonical: body))
        cached = (adopted, index)
        return index
    }

    // What every part of the projector asks.

    func subject(_ name: String) throws -> Int64 {
        let id = try connection.first("SELECT id FROM subject WHERE name = \(name)") {
            row throws(SQLiteError) in try row.int64(0)
        }
        guard let id else { throw Refusal("There is no subject '\(name)' in the register.") }
        return id
    }

    func addSubject(_ kind: String, _ name: String, parent: Int64?, _ entry: LedgerEntry) throws
        -> Int64
    {
        try connection.execute(
            """
            INSERT INTO subject (kind, name, parent, entry)
            VALUES (\(kind), \(name), \(parent), \(entry.seq))
            """)
        return connection.lastInsertedRowID
    }

    func team(_ name: String?) throws -> Int64? {
        guard let name else { return nil }
        let id = try connection.first("SELECT id FROM team WHERE name = \(name)") {
            row throws(SQLiteError) in try row.int64(0)
        }
        guard let id else { throw Refusal("There is no team '\(name)'.") }
        return id
    }

    /// Keeps old and new value of what was changed, for the list of changes.
    func noteChange(
        _ entry: LedgerEntry, _ position: Int, _ kind: String, _ scope: String,
        from before: String?,
        to after: String?, reason: String? = nil, approver: String? = nil
    ) throws {
        try connection.execute(
            """
            INSERT INTO change (entry, position, on_day, kind, scope, before, after, reason, approver)
            VALUES (\(entry.seq), \(position), \(entry.day), \(kind), \(scope), \(before),
                    \(after), \(reason), \(approver))
            """)
    }
}

/// A series by the names of its subject and duty.
struct SeriesKey: Hashable {
    let subject: Int64
    let duty: String
}
