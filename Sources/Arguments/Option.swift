/// An option with a value: `--on DATE` or `--on=DATE`, anywhere among the words.
///
/// The type of the property says how often it is given: `T` is required, `T` with a default
/// and `T?` at most once, `[T]` as often as wanted.
///
///     @Option("on", value: "date", help: "The day it was done.") var on: Day?
///     @Option("limit", value: "n", help: "At most so many.") var limit: Int = 20
@propertyWrapper
package final class Option<Value>: OptionDeclaration {
    private var slot: Slot<Value>

    private init(_ name: String, _ value: String, _ help: String, _ slot: Slot<Value>) {
        self.slot = slot
        super.init(
            OptionDescription(
                name: name, valueName: value, help: help, valueHelp: slot.valueHelp,
                allowedValues: slot.allowedValues, defaultValue: slot.defaultText,
                isRequired: slot.isRequired, isRepeatable: slot.isRepeatable))
    }

    /// The value that was read, or the default.
    ///
    /// - Precondition: A required option is read only from a command that was parsed.
    package var wrappedValue: Value {
        get { slot.filled("--\(declared.name)") }
        set { slot.value = newValue }
    }

    override func take(_ text: String) throws(ArgumentProblem) {
        try slot.take(text)
    }
}

extension Option {
    /// Declares an option that has to be given.
    package convenience init(_ name: String, value: String, help: String)
    where Value: ArgumentValue {
        self.init(name, value, help, .required(.argumentValue()))
    }

    /// Declares an option with a default.
    package convenience init(
        wrappedValue: Value, _ name: String, value: String, help: String
    ) where Value: ArgumentValue {
        self.init(name, value, help, .defaulted(wrappedValue, .argumentValue()))
    }

    /// Declares an option that may be left out.
    package convenience init<Element: ArgumentValue>(
        _ name: String, value: String, help: String
    ) where Value == Element? {
        self.init(name, value, help, .optional(.argumentValue()))
    }

    /// Declares an option that may be given several times.
    package convenience init<Element: ArgumentValue>(
        _ name: String, value: String, help: String, atLeastOne: Bool = false
    ) where Value == [Element] {
        self.init(name, value, help, .repeating(.argumentValue(), atLeastOne: atLeastOne))
    }
}

// The same four for values that are only text convertible. Disfavoured, because a type may be
// both, and an `ArgumentValue` gives the better reasons.
extension Option {
    /// Declares an option that has to be given.
    @_disfavoredOverload
    package convenience init(_ name: String, value: String, help: String)
    where Value: LosslessStringConvertible {
        self.init(name, value, help, .required(.lossless()))
    }

    /// Declares an option with a default.
    @_disfavoredOverload
    package convenience init(
        wrappedValue: Value, _ name: String, value: String, help: String
    ) where Value: LosslessStringConvertible {
        self.init(name, value, help, .defaulted(wrappedValue, .lossless()))
    }

    /// Declares an option that may be left out.
    @_disfavoredOverload
    package convenience init<Element: LosslessStringConvertible>(
        _ name: String, value: String, help: String
    ) where Value == Element? {
        self.init(name, value, help, .optional(.lossless()))
    }

    /// Declares an option that may be given several times.
    @_disfavoredOverload
    package convenience init<Element: LosslessStringConvertible>(
        _ name: String, value: String, help: String, atLeastOne: Bool = false
    ) where Value == [Element] {
        self.init(name, value, help, .repeating(.lossless(), atLeastOne: atLeastOne))
    }
}
