extension Int: ArgumentValue {
    /// Reads digits with an optional sign.
    ///
    /// - Throws: That the text is not a whole number, or one too large.
    package init(argument: String) throws(ArgumentProblem) {
        guard let value = Int(argument) else {
            throw ArgumentProblem(what: "\(quoted(argument)) is not a whole number.")
        }
        self = value
    }
}

extension Double: ArgumentValue {
    /// Reads a finite number with a decimal point.
    ///
    /// - Throws: That the text is not a number.
    package init(argument: String) throws(ArgumentProblem) {
        guard let value = Double(argument), value.isFinite else {
            throw ArgumentProblem(what: "\(quoted(argument)) is not a number.")
        }
        self = value
    }
}
