/// The outermost keys of a JSON text, and the first thing in it that is not JSON.
package struct JSONKeys {
    /// In their order, up to the fault if there is one; none unless the text is an object.
    package let keys: [String]
    /// `nil` where all of the text is JSON.
    package let fault: JSONFault?

    /// Reads a whole text, or as far as it is JSON.
    package init(of bytes: [UInt8]) {
        var keys: [String] = []
        var depth = 0
        var scanner = JSONScanner(bytes)
        do {
            try scanner.scan { event throws(JSONFault) in
                switch event {
                case .object, .list: depth += 1
                case .end: depth -= 1
                case .key(let quoted) where depth == 1:
                    let inside = bytes[quoted].dropFirst().dropLast()
                    keys.append(String(decoding: inside, as: UTF8.self))
                case .key, .string, .null, .word: break
                }
            }
            fault = nil
        } catch {
            fault = error
        }
        self.keys = keys
    }
}
