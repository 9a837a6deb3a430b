internal import Arguments
package import Exports

extension OSCALVersion: ArgumentValue {}

/// Which part of the ledger goes into a narrowed folder; the raw value is the word after `--ledger`.
enum LedgerPart: String, CaseIterable, ArgumentValue {
    case full
}

/// Numbers of occurrences, as `3,17`.
struct SampleNumbers: Equatable, ArgumentValue, CustomStringConvertible {
    static let valueHelp = "Numbers of the population, such as 3,17."
    let numbers: [Int]

    var description: String { numbers.map(String.init).joined(separator: ",") }

    init(argument: String) throws(ArgumentProblem) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, numbers.allSatisfy({ $0 > 0 }) else {
            throw ArgumentProblem(
                what: "'\(argument)' are not numbers of occurrences.",
                why: "they are the numbers of the first column of occurrences.csv.",
                try: "--sample 3,17")
        }
    }
}
