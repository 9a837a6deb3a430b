/// What a reader of JSON comes upon, in the order written.
package enum JSONEvent: Equatable, Sendable {
    case object
    case list
    /// The object or list that was begun last is over.
    case end
    /// The bytes of a member's key, with its quotation marks.
    case key(Range<Int>)
    /// The bytes of a string, with its quotation marks.
    case string(Range<Int>)
    case null
    /// A number, `true` or `false`.
    case word
}
