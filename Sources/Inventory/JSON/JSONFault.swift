/// The first thing in a text that is not JSON.
struct JSONFault: Error, Equatable {
    /// Bytes from the beginning.
    let offset: Int
    let reason: Reason

    enum Reason: Equatable {
        /// Something else was expected, which is named.
        case expected(String)
        /// The text ends before the value does.
        case endsEarly
        /// More levels than ``JSONScanner/deepest``.
        case tooDeep
    }
}
