internal import FoundationEssentials
internal import JSON

/// Decodes JSON of unknown origin, and says where it is not what was expected.
enum JSONFile {
    /// Decodes the whole file.
    ///
    /// - Throws: ``InventoryProblem`` with line and column if it is not JSON, ends early or is
    ///   nested too deep, with the path of keys if something in it has another type.
    static func decode<Value: Decodable>(
        _ type: Value.Type, from file: InventoryFile
    ) throws(InventoryProblem) -> Value {
        if let fault = JSONKeys(of: file.text).fault { throw problem(fault, in: file.text) }
        do {
            return try JSONDecoder().decode(type, from: Data(file.text))
        } catch let error as DecodingError {
            throw problem(error)
        } catch {
            throw InventoryProblem(what: "The JSON cannot be read.")
        }
    }

    private static func problem(_ fault: JSONFault, in text: [UInt8]) -> InventoryProblem {
        let place = TextPlace(of: fault.offset, in: text)
        switch fault.reason {
        case .expected(let what):
            return InventoryProblem(
                what: "The file is not JSON from \(place) on.",
                why: "\(words(what)) was expected there.")
        case .endsEarly:
            return InventoryProblem(
                what: "The JSON ends early, at \(place).",
                why: "the file was cut off, or the program that wrote it was.")
        case .tooDeep:
            return InventoryProblem(
                what: "The JSON is nested deeper than \(JSONScanner.deepest) levels at \(place).",
                why: "no tool writes such files, and reading them could exhaust the memory.")
        case .unreadable:
            return InventoryProblem(what: "A string cannot be read at \(place).")
        }
    }

    private static func words(_ expected: JSONFault.Expectation) -> String {
        switch expected {
        case .value: "a value"
        case .key: "a key"
        case .colon: "a colon"
        case .comma: "a comma or the end of the list"
        case .end(let isOfObject): isOfObject ? "'}'" : "']'"
        case .endOfText: "the end of the file"
        case .endOfString: "the end of the string"
        case .escape: "an escape that JSON has"
        case .hexadecimalDigit: "a hexadecimal digit"
        case .digit: "a digit"
        }
    }

    /// Names the place only: the decoder's own words may quote what stands there.
    private static func problem(_ error: DecodingError) -> InventoryProblem {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            InventoryProblem(
                what: "'\(path(context.codingPath))' is not of the type that it should be.")
        case .keyNotFound(let key, let context):
            InventoryProblem(what: "'\(path(context.codingPath + [key]))' is missing.")
        case .dataCorrupted(let context):
            InventoryProblem(what: "'\(path(context.codingPath))' cannot be read.")
        @unknown default: InventoryProblem(what: "The JSON cannot be read.")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}
