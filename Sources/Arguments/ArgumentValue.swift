/// A value that can say why a word is not one, and which words are.
///
/// Any `LosslessStringConvertible` can be declared as it is; conform where the refusal
/// deserves a reason. An enumeration whose raw values are strings needs no more than
/// `extension Severity: ArgumentValue {}` to have them listed, checked and corrected.
package protocol ArgumentValue {
    /// The words that are understood, when there are only so many; else empty.
    static var allowedValues: [String] { get }

    /// A sentence about how such a value is written, for help; may be empty.
    static var valueHelp: String { get }

    /// Reads the value.
    ///
    /// - Throws: What is wrong with the text. The name of the option is put before it, and
    ///   what to try is added where the problem does not say it.
    init(argument: String) throws(ArgumentProblem)

    /// The value as it would be typed, to show a default in help.
    var argumentText: String { get }
}

extension ArgumentValue {
    /// There is no closed set of words.
    package static var allowedValues: [String] { [] }
    /// Nothing more is to be said about it.
    package static var valueHelp: String { "" }
    /// What the value prints.
    package var argumentText: String { "\(self)" }
}

extension ArgumentValue where Self: CustomStringConvertible {
    /// What the value says of itself.
    package var argumentText: String { description }
}

extension ArgumentValue where Self: RawRepresentable<String> {
    /// The raw value.
    package var argumentText: String { rawValue }
}

extension ArgumentValue where Self: RawRepresentable<String> & CustomStringConvertible {
    /// The raw value, whatever the value says of itself.
    package var argumentText: String { rawValue }
}

extension ArgumentValue where Self: LosslessStringConvertible {
    /// Reads whatever the text initialiser reads.
    ///
    /// - Throws: That the text is not understood.
    package init(argument: String) throws(ArgumentProblem) {
        guard let value = Self(argument) else { throw .unreadable(argument) }
        self = value
    }
}

extension ArgumentValue where Self: CaseIterable & RawRepresentable<String> {
    /// The raw values, in the order of the cases.
    package static var allowedValues: [String] { allCases.map(\.rawValue) }

    /// Reads a raw value.
    ///
    /// - Throws: Which values there are, and which one was probably meant.
    package init(argument: String) throws(ArgumentProblem) {
        guard let value = Self(rawValue: argument) else {
            throw .notAllowed(argument, among: Self.allowedValues)
        }
        self = value
    }
}

// An enumeration that is text convertible as well would otherwise fit both of the above.
extension ArgumentValue
where Self: CaseIterable & RawRepresentable<String> & LosslessStringConvertible {
    /// Reads a raw value, whatever the text initialiser would read.
    ///
    /// - Throws: Which values there are, and which one was probably meant.
    package init(argument: String) throws(ArgumentProblem) {
        guard let value = Self(rawValue: argument) else {
            throw .notAllowed(argument, among: Self.allowedValues)
        }
        self = value
    }
}
