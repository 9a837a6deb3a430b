/// Something that happened and was written down: the payload of one ledger entry.
///
/// Facts are named in the past tense. A payload that changes its shape gets a new version, and
/// the old one stays readable.
package struct Fact: Equatable, Sendable {
    /// What it carries.
    package let payload: any FactPayload

    /// Makes a fact of what it carries.
    package init(_ payload: some FactPayload) { self.payload = payload }

    /// Its name in the ledger.
    package var name: String { type(of: payload).name }

    /// What it carries, if it is of that kind.
    package func of<Payload: FactPayload>(_ kind: Payload.Type) -> Payload? {
        payload as? Payload
    }

    package static func == (left: Fact, right: Fact) -> Bool { left.payload.equals(right.payload) }
}

/// The payload of one kind of fact.
package protocol FactPayload: Codable, Equatable, Sendable {
    /// The fact's name in the ledger: past tense, kebab-case.
    static var name: String { get }
    /// The payload's version, written as `v`.
    static var version: Int { get }
}

extension FactPayload {
    package static var version: Int { 1 }

    fileprivate func equals(_ other: any FactPayload) -> Bool { self == other as? Self }
}
