/// A word with a place: the task in `ourside tick TASK`.
///
/// The type of the property says how often it stands there: `T` once, `T?` at most once,
/// `[T]` any number of times, and then it is the last.
///
///     @Argument("task", help: "The task, as 'ourside tasks' shows it.") var tasks: [TaskName]
@propertyWrapper
package final class Argument<Value>: ArgumentDeclaration {
    private var slot: Slot<Value>

    private init(_ name: String, _ help: String, _ slot: Slot<Value>) {
        self.slot = slot
        super.init(
            ArgumentDescription(
                name: name, help: help, valueHelp: slot.valueHelp,
                allowedValues: slot.allowedValues, isRequired: slot.isRequired,
                isRepeatable: slot.isRepeatable))
    }

    /// The value that was read.
    ///
    /// - Precondition: A required argument is read only from a command that was parsed.
    package var wrappedValue: Value {
        get { slot.filled(declared.placeholder) }
        set { slot.value = newValue }
    }

    override func take(_ text: String) throws(ArgumentProblem) {
        try slot.take(text)
    }
}

extension Argument {
    /// Declares a word that has to be given.
    package convenience init(_ name: String, help: String) where Value: ArgumentValue {
        self.init(name, help, .required(.argumentValue()))
    }

    /// Declares a word that may be left out.
    package convenience init<Element: ArgumentValue>(_ name: String, help: String)
    where Value == Element? {
        self.init(name, help, .optional(.argumentValue()))
    }

    /// Declares words that take the rest of the line.
    package convenience init<Element: ArgumentValue>(
        _ name: String, help: String, atLeastOne: Bool = false
    ) where Value == [Element] {
        self.init(name, help, .repeating(.argumentValue(), atLeastOne: atLeastOne))
    }
}

// The same three for values that are only text convertible; see `Option`.
extension Argument {
    /// Declares a word that has to be given.
    @_disfavoredOverload
    package convenience init(_ name: String, help: String)
    where Value: LosslessStringConvertible {
        self.init(name, help, .required(.lossless()))
    }

    /// Declares a word that may be left out.
    @_disfavoredOverload
    package convenience init<Element: LosslessStringConvertible>(_ name: String, help: String)
    where Value == Element? {
        self.init(name, help, .optional(.lossless()))
    }

    /// Declares words that take the rest of the line.
    @_disfavoredOverload
    package convenience init<Element: LosslessStringConvertible>(
        _ name: String, help: String, atLeastOne: Bool = false
    ) where Value == [Element] {
        self.init(name, help, .repeating(.lossless(), atLeastOne: atLeastOne))
    }
}
