/// Merges the declarations of a ``ParsableOptions`` structure into those of a command.
///
///     @OptionGroup("Filters") var filters: FilterOptions
@propertyWrapper
package struct OptionGroup<Options: ParsableOptions>: GroupDeclaration {
    /// The options, read with those of the command.
    package var wrappedValue: Options
    /// The heading over the options in help; empty to list them with the command's own.
    let title: String

    /// Lists the options with the command's own.
    package init() {
        self.init("")
    }

    /// Lists the options under a heading.
    package init(_ title: String) {
        wrappedValue = Options()
        self.title = title
    }

    var members: Any { wrappedValue }
}
