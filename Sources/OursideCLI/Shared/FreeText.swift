internal import Arguments

/// Words of a person: anything but nothing.
struct FreeText: Equatable, ArgumentValue, CustomStringConvertible {
    let text: String

    init(argument: String) throws(ArgumentProblem) {
        let scalars = argument.unicodeScalars.drop { $0.properties.isWhitespace }
        guard !scalars.isEmpty else {
            throw ArgumentProblem(what: "the text is empty.", why: "it says nothing to its reader.")
        }
        var text = scalars
        while text.last?.properties.isWhitespace == true { text.removeLast() }
        self.text = String(String.UnicodeScalarView(text))
    }

    var description: String { text }
}
