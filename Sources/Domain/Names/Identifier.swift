/// The rule for names that people type: `^[a-z0-9][a-z0-9._-]{0,62}$`.
package enum Identifier {
    /// Words that would be read as something else wherever a name is expected.
    package static let reserved: Set<String> = [
        "org", "aws", "all", "none", "help", "control", "duty", "category",
    ]

    /// The words of the command line, which no account, service or resource may be called.
    ///
    /// The catalogue may use them: `backup` is a service of AWS.
    package static let commandWords: Set<String> = [
        "access-review", "account", "anchor", "backup", "catalogue", "check", "completions",
        "deviation", "digest", "event", "evidence", "export", "import", "init", "log", "manual",
        "matrix", "next", "overdue", "owner", "period", "person", "rebuild", "resource", "restore",
        "review", "sample", "schedule", "service", "status", "task", "tasks", "team", "tick",
        "tour", "undo", "verify", "waiver", "why", "withdraw",
    ]

    /// Why a text cannot name something registered, or `nil` if it can.
    package static func fault(inSubject text: String) -> String? {
        if commandWords.contains(text) { return "'\(text)' is a command" }
        return fault(in: text)
    }

    /// Why a text cannot be a name, or `nil` if it can.
    package static func fault(in text: String) -> String? {
        if reserved.contains(text) { return "'\(text)' has a meaning of its own" }
        let bytes = Array(text.utf8)
        if bytes.count == 12, bytes.allSatisfy(isDigit) {
            return "12 digits are an account number"
        }
        guard (1...63).contains(bytes.count) else { return "a name has 1 to 63 characters" }
        guard bytes.first.map({ isLetter($0) || isDigit($0) }) == true else {
            return "a name begins with a letter a-z or a digit"
        }
        let isName = bytes.allSatisfy { isLetter($0) || isDigit($0) || [45, 46, 95].contains($0) }
        return isName ? nil : "a name has only a-z, 0-9, '.', '_' and '-'"
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}
