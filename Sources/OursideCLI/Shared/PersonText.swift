internal import Arguments
internal import Domain
internal import Exports

/// The name of a person or team, as somebody types it.
struct PersonText: Equatable, ArgumentValue, CustomStringConvertible {
    let text: String

    init(argument: String) throws(ArgumentProblem) {
        let (name, fault) = PersonName.read(argument)
        if let fault {
            throw ArgumentProblem(
                what: "'\(visible(name))' is no name of a person or team.", why: "\(fault).")
        }
        text = name
    }

    var description: String { text }
}
