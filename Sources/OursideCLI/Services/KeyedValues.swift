internal import Arguments
internal import Domain

/// A tag, `KEY=VALUE`; the value may be empty and may hold `=`.
struct TagValue: Equatable, ArgumentValue {
    let key: String
    let value: String

    init(argument: String) throws(ArgumentProblem) {
        let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a tag.", why: "a tag is written KEY=VALUE.")
        }
        (key, value) = (String(halves[0]), String(halves[1]))
    }
}

/// A duty and the day on which it was last done, `DUTY=DATE`.
struct DutyDay: Equatable, ArgumentValue {
    let duty: String
    let day: CivilDay

    init(argument: String) throws(ArgumentProblem) {
        let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty else {
            throw ArgumentProblem(
                what: "'\(argument)' is not a duty with a day.",
                why: "for example os-patching=2026-11-10.")
        }
        (duty, day) = (String(halves[0]), try CivilDay(argument: String(halves[1])))
    }
}

extension Sequence {
    /// A dictionary of what was given once each.
    ///
    /// - Throws: `ArgumentProblem` if a key is given twice: which of the two would count?
    func byKey<Key: Hashable, Value>(
        _ option: String, _ pair: (Element) -> (Key, Value)
    ) throws -> [Key: Value] {
        var result: [Key: Value] = [:]
        for (key, value) in lazy.map(pair) {
            guard result.updateValue(value, forKey: key) == nil else {
                throw ArgumentProblem(
                    what: "'\(key)' is given twice with \(option).", why: "it has one value.",
                    try: "the command with one of them")
            }
        }
        return result
    }
}
