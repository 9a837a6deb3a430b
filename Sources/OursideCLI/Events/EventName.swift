internal import Arguments

/// The name of an event; capitals are taken as small letters, since `CVE-2026-1` is how it is
/// written elsewhere.
struct EventName: Equatable, ArgumentValue {
    let text: String

    init(argument: String) throws(ArgumentProblem) {
        guard !argument.isEmpty else {
            throw ArgumentProblem(what: "An event has a name.", why: "the text is empty.")
        }
        text = argument.lowercased()
    }
}
