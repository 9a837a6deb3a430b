/// An option or flag, as help, completion scripts and manual pages need to know it.
package struct OptionDescription: Equatable, Sendable {
    /// The name without its dashes.
    package var name: String
    /// What the value is called, such as `date`; `nil` for a flag.
    package var valueName: String?
    /// One or more sentences.
    package var help: String
    /// How its type says that it is written; may be empty.
    package var valueHelp = ""
    /// The only values that are understood; empty when there is no such list.
    package var allowedValues: [String] = []
    /// The default as it would be typed.
    package var defaultValue: String?
    /// Whether the line is refused without it.
    package var isRequired = false
    /// Whether it may be given several times.
    package var isRepeatable = false
    /// The heading it is listed under, given by its ``OptionGroup``; empty for the command's own.
    package var section = ""

    /// The option as it is typed: `--on`.
    package var spelling: String { "--\(name)" }

    /// The option with the name of its value: `--on DATE`.
    package var usage: String {
        valueName.map { "\(spelling) \($0.uppercased())" } ?? spelling
    }

    /// The help with everything that the declaration itself says added to it.
    package var explanation: String {
        sentences([
            help, valueHelp, oneOf(allowedValues),
            defaultValue.map { $0.isEmpty ? "" : "Default: \($0)." } ?? "",
            isRequired ? "Required." : "",
            isRepeatable ? "May be given several times." : "",
        ])
    }
}
