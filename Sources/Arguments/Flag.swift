/// An option without a value: `true` where it stands among the words, else `false`.
///
///     @Flag("dry-run", help: "Shows what would change, and changes nothing.")
///     var dryRun: Bool
///
/// Given twice it is still `true`, so that an alias of a shell may hold it already.
@propertyWrapper
package final class Flag: OptionDeclaration {
    /// Whether it was given.
    package var wrappedValue = false

    /// Declares a flag by its name without dashes.
    package init(_ name: String, help: String) {
        super.init(OptionDescription(name: name, valueName: nil, help: help))
    }

    override func take(_ text: String) {
        wrappedValue = true
    }
}
