extension String: ArgumentValue {
    /// Takes any text.
    package init(argument: String) { self = argument }
}
