internal import Arguments
internal import Inventory

/// The 12 digits of an account, which the console writes as `1111-2222-3333`.
struct AccountDigits: Equatable, ArgumentValue, CustomStringConvertible {
    static let valueHelp = "12 digits."
    let description: String

    init(argument: String) throws(ArgumentProblem) {
        let digits = argument.split(separator: "-").joined()
        guard AccountNumber.isOne(digits) else {
            throw ArgumentProblem(
                what: "'\(argument)' is not an account number.", why: "it has 12 digits.",
                try: "aws sts get-caller-identity --query Account --output text")
        }
        description = digits
    }
}
