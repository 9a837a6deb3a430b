/// Merges the declarations of a ``ParsableOptions`` structure into those of a command.
///
///     @OptionGroup("Filters") var filters: FilterOptions
@propertyWrapper
package final class OptionGroup<Options: ParsableOptions>: GroupDeclaration {
    /// The options, read with those of the command.
    package var wrappedValue: Options

    /// Lists the options with the command's own.
    package convenience init() {
        self.init("")
    }

    /// Lists the options under a heading.
    package init(_ title: String) {
        wrappedValue = Options()
        super.init(title: title)
    }

    override var members: Any { wrappedValue }
}
