/// What the parser knows of a property wrapper: it takes words, one at a time.
///
/// A class, not a protocol: finding it by reflection is then a look at the superclass. Asking
/// whether a type conforms to a protocol searches the whole program once for each type, and made
/// up most of the time in which a command starts.
package class Declaration {
    /// Reads one word.
    ///
    /// - Throws: The reason why the text is not such a value.
    func take(_ text: String) throws(ArgumentProblem) {
        preconditionFailure("a declaration reads its own words")
    }
}

/// A wrapper whose words are known by their place.
package class ArgumentDeclaration: Declaration {
    let declared: ArgumentDescription

    init(_ declared: ArgumentDescription) { self.declared = declared }
}

/// A wrapper whose words follow a name.
package class OptionDeclaration: Declaration {
    let declared: OptionDescription

    init(_ declared: OptionDescription) { self.declared = declared }
}

/// A wrapper that holds a structure with wrappers of its own.
package class GroupDeclaration: Declaration {
    /// The heading over the options in help; empty to list them with the command's own.
    let title: String

    init(title: String) { self.title = title }

    var members: Any { preconditionFailure("a group knows its members") }
}
