/// The first thing in a text that is not JSON.
package struct JSONFault: Error, Equatable {
    /// Bytes from the beginning of the text.
    package let offset: Int
    /// Where the string, word or number begins in which it lies; else the same.
    package let begin: Int
    /// What is wrong there.
    package let reason: Reason

    /// A fault at an offset, in the token that begins at another.
    package init(offset: Int, begin: Int, reason: Reason) {
        (self.offset, self.begin, self.reason) = (offset, begin, reason)
    }

    /// What can be wrong with a text.
    package enum Reason: Equatable, Sendable {
        /// Something else stands where this was expected.
        case expected(Expectation)
        /// The text ends where this was expected.
        case endsEarly(Expectation)
        /// More levels than ``JSONScanner/deepest``.
        case tooDeep
        /// A string that is not UTF-8, or escapes what is no character.
        case unreadable
    }

    /// What can be expected of a text that is read from its first byte on.
    package enum Expectation: Equatable, Sendable {
        case value, key, colon
        /// A comma, or what ends the object or list.
        case comma(inObject: Bool)
        /// What ends the object or list, where the other bracket stands.
        case end(ofObject: Bool)
        case endOfText
        /// Also where a byte stands that strings do not hold.
        case endOfString
        case escape, hexadecimalDigit, digit
    }
}
