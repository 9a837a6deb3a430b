internal import Arguments
internal import Hashing

/// The hash of a ledger's line: 64 hexadecimal digits.
struct HeadHash: Equatable, ArgumentValue, CustomStringConvertible {
    let digest: Digest

    init(argument: String) throws(ArgumentProblem) {
        guard let digest = Digest(argument) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a hash.",
                why: "a hash has 64 hexadecimal digits, as 'ourside log --head' prints it.")
        }
        self.digest = digest
    }

    var description: String { digest.description }
}
