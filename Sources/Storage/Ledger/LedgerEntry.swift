package import Domain
internal import FoundationEssentials
internal import Hashing

/// One line of the ledger: a fact with its place in the chain.
package struct LedgerEntry: Equatable, Sendable {
    /// 1 for the first.
    package var seq: Int
    /// The hash of the line before; 64 zeros for the first.
    package var prev: String
    /// UTC.
    package var at: Instant
    /// The civil day of the writing in the organization's time zone.
    package var day: CivilDay
    /// The actor.
    package var by: String
    /// `login@host`.
    package var on: String
    /// The user id of the process that wrote it; `nil` in older entries.
    package var userID: UInt32?
    /// The seq of the first entry of the same command, as text.
    package var command: String
    /// What was set from outside: `clock`, `actor`.
    package var given: [String]
    /// What happened.
    package var fact: Fact

    /// Makes an entry of its parts; nothing is checked here.
    package init(
        seq: Int, prev: String, at: Instant, day: CivilDay, by: String, on: String,
        command: String, given: [String], fact: Fact
    ) {
        (self.seq, self.prev, self.at, self.day) = (seq, prev, at, day)
        (self.by, self.on, self.command, self.given) = (by, on, command, given)
        self.fact = fact
    }

    /// Why it takes another entry back, if it does.
    var withdrawalReason: String? { fact.of(EntryWithdrawn.self)?.reason }

    /// What stands before the first entry.
    package static let noPrevious = String(repeating: "0", count: 64)
}

extension LedgerEntry {
    /// The line as it is hashed, stored and exported: no blanks, `data` with sorted keys.
    ///
    /// - Throws: `EncodingError`, if the payload cannot be written.
    package func line() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let payload = fact.payload
        let data = String(decoding: try encoder.encode(payload), as: UTF8.self)
        let quoted = { (text: String) throws -> String in
            String(decoding: try encoder.encode(text), as: UTF8.self)
        }
        let user = userID.map { "\"uid\":\($0)," } ?? ""
        let marks =
            try given.isEmpty
            ? "" : #""given":["# + given.map(quoted).joined(separator: ",") + "],"
        return #"{"prev":"\#(prev)","seq":\#(seq),"at":"\#(at)","day":"\#(day)","#
            + #""by":\#(try quoted(by)),"on":\#(try quoted(on)),\#(user)"cmd":"\#(command)","#
            + #"\#(marks)"fact":"\#(fact.name)","v":\#(type(of: payload).version),"data":\#(data)}"#
    }

    /// Reads a line.
    ///
    /// - Throws: ``LedgerFault`` if it is not an entry that this program knows.
    package init(line: String) throws {
        guard let kind = Self.kind(of: line) else {
            throw LedgerFault.unreadable("no fact is named in it")
        }
        guard let payload = RegisterFacts.known.first(where: { $0.name == kind }) else {
            throw LedgerFault.unknownFact(kind)
        }
        self = try Self.decode(payload, Array(line.utf8))
    }

    /// The name of the fact: inside strings quotes are escaped, so the first `,"fact":"` is the key.
    private static func kind(of line: String) -> String? {
        guard let start = line.utf8.firstRange(of: #","fact":""#.utf8)?.upperBound,
            let end = line.utf8[start...].firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        return String(line[start..<end])
    }

    private static func decode<Payload: FactPayload>(
        _ type: Payload.Type, _ bytes: [UInt8]
    ) throws -> LedgerEntry {
        let envelope: Envelope<Payload>
        do {
            envelope = try JSONDecoder().decode(Envelope<Payload>.self, from: Data(bytes))
        } catch {
            throw LedgerFault.unreadable("\(error)")
        }
        guard envelope.v <= Payload.version else {
            throw LedgerFault.newerPayload(Payload.name, version: envelope.v)
        }
        guard let at = Instant(envelope.at) else {
            throw LedgerFault.unreadable("'\(envelope.at)' is not a moment")
        }
        var entry = LedgerEntry(
            seq: envelope.seq, prev: envelope.prev, at: at, day: envelope.day, by: envelope.by,
            on: envelope.on, command: envelope.cmd, given: envelope.given ?? [],
            fact: Fact(envelope.data))
        entry.userID = envelope.uid
        return entry
    }

    /// The digest of a line: the next line's `prev`.
    package static func hash(of line: String) -> String { SHA256.hash(line).description }
}

private struct Envelope<Payload: FactPayload>: Decodable {
    let prev: String
    let seq: Int
    let at: String
    let day: CivilDay
    let by: String
    let on: String
    let uid: UInt32?
    let cmd: String
    let given: [String]?
    let fact: String
    let v: Int
    let data: Payload
}

/// What is wrong with a line of a ledger.
package enum LedgerFault: Error, Equatable, Sendable {
    case unreadable(String)
    /// A fact of a newer program.
    case unknownFact(String)
    case newerPayload(String, version: Int)
}
