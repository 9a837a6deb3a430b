internal import Arguments

/// The beginning of a SHA-256 digest: 4 to 64 hexadecimal digits.
struct DigestPrefix: Equatable, ArgumentValue, CustomStringConvertible {
    /// Lower case.
    let digits: String

    init(argument: String) throws(ArgumentProblem) {
        let digits = argument.lowercased()
        guard (4...64).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else {
            throw ArgumentProblem(
                what: "'\(argument)' is not the beginning of a digest.",
                why: "it has 4 to 64 hexadecimal digits, as 'ourside evidence list' shows them.")
        }
        self.digits = digits
    }

    var description: String { digits }
}
