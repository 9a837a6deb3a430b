internal import Arguments
internal import Domain
internal import Storage

/// The name of a fact, as it stands in the ledger.
struct FactName: Equatable, ArgumentValue, CustomStringConvertible {
    static let allowedValues = RegisterFacts.all.map { $0.name }
    let name: String

    init(argument: String) throws(ArgumentProblem) {
        guard Self.allowedValues.contains(argument) else {
            throw .notAllowed(argument, among: Self.allowedValues)
        }
        name = argument
    }

    var description: String { name }
}
