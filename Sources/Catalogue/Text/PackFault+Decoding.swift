internal import FoundationEssentials

extension PackFault {
    /// Puts into words why a part did not decode: `controls[12].severity: …`.
    init(decoding error: any Error, of file: String) {
        guard let error = error as? DecodingError else {
            self.init(place: file, what: Self.words(String(describing: error)))
            return
        }
        switch error {
        case .keyNotFound(let key, let context):
            self.init(context.codingPath, of: file, "'\(key.stringValue)' is missing")
        case .valueNotFound(_, let context):
            self.init(context.codingPath, of: file, "null stands where a value is needed")
        case .typeMismatch(_, let context), .dataCorrupted(let context):
            self.init(context.codingPath, of: file, Self.words(context.debugDescription))
        @unknown default:
            self.init(place: file, what: String(describing: error))
        }
    }

    /// The decoder says so of 1.5 for a whole number; that it is JSON was found out before.
    private static func words(_ description: String) -> String {
        let isFraction =
            description == "The given data was not valid JSON."
            || description.hasPrefix("numberIsNotRepresentable")
        return isFraction ? "a number here is not a whole one" : description
    }

    /// Puts into words why a part of a document did not decode: `acme.json, controls[2].severity`.
    init(decoding error: any Error, inside place: String) {
        let fault = PackFault(decoding: error, of: "")
        let path = fault.place.dropFirst(2)
        let separator = path.isEmpty || path.hasPrefix("[") ? "" : "."
        self.init(place: place + separator + path, what: fault.what)
    }

    private init(_ path: [any CodingKey], of file: String, _ what: String) {
        var place = ""
        for key in path {
            if let index = key.intValue {
                place += "[\(index)]"
            } else {
                place += place.isEmpty ? key.stringValue : "." + key.stringValue
            }
        }
        self.init(place: place.isEmpty ? file : "\(file), \(place)", what: what)
    }
}
