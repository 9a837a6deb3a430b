internal import Arguments
internal import Domain
internal import Reporting
internal import Storage

extension StoredEvidence {
    /// The one whose digest begins so.
    ///
    /// - Throws: `Refusal`, if it is none or several; `ArgumentProblem` if it is no beginning.
    static func find(_ prefix: DigestPrefix, in store: Store) throws -> StoredEvidence {
        let all = try all(in: store)
        let found = all.filter { $0.row.sha256.hasPrefix(prefix.digits) }
        guard let first = found.first else {
            throw Refusal(
                "No evidence has a digest that begins with \(prefix.digits).",
                why: all.isEmpty ? "none is stored yet." : nil, try: "ourside evidence list")
        }
        guard found.count == 1 else {
            let digests = found.prefix(5).map { "\($0.row.sha256.prefix(16)) '\($0.row.fileName)'" }
            throw Refusal(
                "\(found.count) digests begin with \(prefix.digits).",
                why: digests.joined(separator: ", ") + ".", try: "more of its digits")
        }
        return first
    }
}
