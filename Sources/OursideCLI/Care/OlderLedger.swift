internal import Domain
internal import Files
internal import Hashing
internal import Storage

/// An exported ledger that was kept: only the digests of its lines are needed.
enum OlderLedger {
    /// - Throws: `Refusal`, if the file cannot be read, is no ledger, or is cut inside a line.
    static func digests(_ path: String) throws -> [Digest] {
        var digests: [Digest] = []
        let mark = Array(#"{"prev":""#.utf8)
        try InputFile.forEachLine(path) { line, isEnded in
            guard line.starts(with: mark) else {
                throw Refusal(
                    "Line \(digests.count + 1) of '\(path)' is not an entry of a ledger.",
                    why: "an exported ledger has one entry on each line, as it was hashed.",
                    try: "ourside log --format jsonl > ledger.jsonl")
            }
            guard isEnded else {
                throw Refusal(
                    "The last line of '\(path)' is cut.", why: "every entry ends with a newline.",
                    try: "tail -n 1 '\(path)'")
            }
            var hash = SHA256()
            hash.update(line)
            digests.append(hash.finish())
        }
        guard !digests.isEmpty else {
            throw Refusal(
                "'\(path)' is empty.", why: "an exported ledger has one entry on each line.",
                try: "ls -l '\(path)'")
        }
        return digests
    }
}
