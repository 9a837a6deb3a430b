internal import Domain

/// A fact in words: each kind says in its own room what it tells people.
protocol WordedFact: FactPayload {
    /// What was recorded, in one sentence without a full stop; not yet safe for a terminal.
    var words: String { get }

    /// The subjects that it speaks of: `web`, `main`, `web:tls-cert`, `org`.
    var subjects: [String] { get }
}

extension WordedFact {
    var subjects: [String] { [] }
}

extension Fact {
    /// What was recorded, in one sentence without a full stop; not yet safe for a terminal.
    var words: String { (payload as? any WordedFact)?.words ?? name }

    /// The subjects that it speaks of: `web`, `main`, `web:tls-cert`, `org`.
    var subjects: [String] { (payload as? any WordedFact)?.subjects ?? [] }
}

// What several facts say.

extension TaskScope {
    /// The subject of `web/os-patching`; none for `duty:os-patching`, which names no subject.
    var subjects: [String] { [subject].compactMap(\.self) }
}

/// Values after what leads to them, or nothing where there are none.
func list(_ lead: String, _ values: [String]) -> String {
    values.isEmpty ? "" : lead + values.joined(separator: ", ")
}

/// `service web changed: team platform`, of the values that were given.
func changed(_ what: String, _ values: [(name: String, value: String?)]) -> String {
    let told = values.compactMap { name, value in value.map { "\(name) \($0)" } }
    return "\(what) changed" + list(": ", told)
}
