internal import Arguments

/// What a tag can say about a service.
enum ImportField: String, CaseIterable {
    case team, environment, classification
}

/// A tag by its key, `tag:Owner`.
struct TagKey: Equatable, ArgumentValue, CustomStringConvertible {
    static let valueHelp = "tag:KEY"
    let key: String

    init(argument: String) throws(ArgumentProblem) {
        guard argument.hasPrefix("tag:"), argument.utf8.count > 4 else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a tag.", why: "a tag is written tag:KEY.")
        }
        key = String(argument.dropFirst(4))
    }

    var description: String { "tag:\(key)" }
}

/// Which tag says a field, `team=tag:Owner`.
struct FieldMapping: Equatable, ArgumentValue, CustomStringConvertible {
    static let valueHelp = "team=tag:KEY"
    let field: ImportField
    let tag: TagKey

    init(argument: String) throws(ArgumentProblem) {
        let halves = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard halves.count == 2 else {
            throw ArgumentProblem(
                what: "'\(argument)' says no field.", why: "for example team=tag:Owner.")
        }
        guard let field = ImportField(rawValue: halves[0]) else {
            var problem = ArgumentProblem.notAllowed(
                halves[0], among: ImportField.allCases.map(\.rawValue))
            problem.meant = problem.meant.map { "\($0)=\(halves[1])" }
            throw problem
        }
        (self.field, tag) = (field, try TagKey(argument: halves[1]))
    }

    var description: String { "\(field.rawValue)=\(tag)" }
}
