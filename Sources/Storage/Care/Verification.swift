package import Domain
package import Hashing

/// What `verify` found, check by check.
package struct Verification: Equatable, Sendable {
    /// One check, and what it found.
    package struct Check: Equatable, Sendable {
        /// `integrity`, `schema`, `chain`, `documents`, `evidence`, `register`, `given`, and
        /// where asked `head`, `heads`, `against`.
        package var name: String
        /// Whether nothing was found wrong.
        package var isOK: Bool
        /// What was checked, or what failed and where.
        package var detail: String

        /// Makes what one check found.
        package init(name: String, isOK: Bool, detail: String) {
            (self.name, self.isOK, self.detail) = (name, isOK, detail)
        }
    }

    /// How many entries the ledger holds.
    package var entries: Int
    /// The digest of the newest line's bytes.
    package var head: String
    /// The checks, in the order in which they were made.
    package var checks: [Check]
    /// Entries whose clock was set from outside.
    package var givenClock: Int
    /// Entries whose actor was set from outside.
    package var givenActor: Int
    /// The stored register says that an older program wrote it, so it fails; nothing reads it as
    /// it is: readers replay the ledger, and a writer builds it anew.
    package var hasOlderRegister = false

    /// Whether every check passed.
    package var isOK: Bool { checks.allSatisfy(\.isOK) }

    /// The first check that failed, in words.
    package var firstFault: String? { firstFault(besides: nil) }

    /// The first that failed, but for one whose failure is known.
    func firstFault(besides name: String?) -> String? {
        checks.first { !$0.isOK && $0.name != name }.map { "\($0.name): \($0.detail)" }
    }
}

/// What the ledger is held against besides itself: only what is kept elsewhere shows a cut end.
package struct OutsideKnowledge: Sendable {
    /// A head that the ledger must contain.
    package var head: Digest?
    /// Heads with the day and place where somebody else saw them.
    package var witnessed: [WitnessedHead] = []
    /// The digests of an older export's lines, which the ledger must continue.
    package var older: [Digest]?

    /// Makes what knows nothing: the ledger is held against itself alone.
    package init() {}
}

/// A head that was published: what stood before it existed by that day.
package struct WitnessedHead: Equatable, Sendable {
    /// The line of the list in which it stands; 1 is the first.
    package var line: Int
    /// The digest of the line that was published.
    package var hash: Digest
    /// The day on which it was published.
    package var day: CivilDay
    /// Where it was published, in words.
    package var place: String

    /// Makes a head of one line of the list.
    package init(line: Int, hash: Digest, day: CivilDay, place: String) {
        (self.line, self.hash, self.day, self.place) = (line, hash, day, place)
    }
}

/// Where a check failed.
struct VerificationFault: Error {
    let detail: String

    init(_ detail: String) { self.detail = detail }

    /// Several faults as one; the first few are named.
    init(_ faults: [String], showing limit: Int = 5) {
        let more = faults.count - limit
        detail =
            faults.prefix(limit).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "")
    }
}
