internal import Arguments
internal import Domain

/// Where a service runs: `eu-west-1`, or `global`.
struct RegionName: Equatable, ArgumentValue, CustomStringConvertible {
    static let valueHelp = "Such as eu-west-1, or global."
    let description: String

    init(argument: String) throws(ArgumentProblem) {
        guard Identifier.fault(in: argument) == nil else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a region.", why: "for example eu-west-1, or global.")
        }
        description = argument
    }
}
