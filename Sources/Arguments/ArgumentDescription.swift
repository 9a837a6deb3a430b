/// A word with a place, as help, completion scripts and manual pages need to know it.
package struct ArgumentDescription: Equatable, Sendable {
    /// What it is called, such as `task`.
    package var name: String
    /// One or more sentences.
    package var help: String
    /// How its type says that it is written; may be empty.
    package var valueHelp = ""
    /// The only words that are understood; empty when there is no such list.
    package var allowedValues: [String] = []
    /// Whether the line is refused without it.
    package var isRequired = true
    /// Whether it takes the rest of the words.
    package var isRepeatable = false

    /// The name as usage lines show it: `TASK`.
    package var placeholder: String { name.uppercased() }

    /// The word in a usage line, with the signs for "may be left out" and "and more".
    package var usage: String {
        let word = isRepeatable ? "\(placeholder)..." : placeholder
        return isRequired ? word : "[\(word)]"
    }

    /// The help with everything that the declaration itself says added to it.
    package var explanation: String {
        sentences([help, valueHelp, oneOf(allowedValues)])
    }
}
