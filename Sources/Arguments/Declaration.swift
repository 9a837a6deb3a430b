/// What the parser knows of a property wrapper: it takes words, one at a time.
protocol Declaration: AnyObject {
    /// Reads one word.
    ///
    /// - Throws: The reason why the text is not such a value.
    func take(_ text: String) throws(ArgumentProblem)
}

/// A wrapper whose words are known by their place.
protocol ArgumentDeclaration: Declaration {
    var declared: ArgumentDescription { get }
}

/// A wrapper whose words follow a name.
protocol OptionDeclaration: Declaration {
    var declared: OptionDescription { get }
}

/// A wrapper that holds a structure with wrappers of its own.
protocol GroupDeclaration {
    var title: String { get }
    var members: Any { get }
}
