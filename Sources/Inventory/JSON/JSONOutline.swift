/// The outermost keys of a JSON text, and the first thing in it that is not JSON.
struct JSONOutline {
    /// In their order, up to the fault if there is one; none unless the text is an object.
    let keys: [String]
    let fault: JSONFault?

    init(of bytes: [UInt8]) {
        var scanner = JSONScanner(bytes)
        do {
            try scanner.scan()
            fault = nil
        } catch {
            fault = error
        }
        keys = scanner.keys
    }
}
