/// Something that can stand in a statement as a bound value.
///
/// A type of another module conforms by saying how it is stored:
///
/// ```swift
/// extension CalendarDate: SQLValue {
///     package var sqlBinding: SQLBinding { .text(description) }
/// }
/// ```
package protocol SQLValue {
    /// The value as it is stored.
    var sqlBinding: SQLBinding { get }
}

extension SQLBinding: SQLValue {
    package var sqlBinding: SQLBinding { self }
}

extension Int: SQLValue {
    package var sqlBinding: SQLBinding { .integer(Int64(self)) }
}

extension Int64: SQLValue {
    package var sqlBinding: SQLBinding { .integer(self) }
}

extension Int32: SQLValue {
    package var sqlBinding: SQLBinding { .integer(Int64(self)) }
}

extension Bool: SQLValue {
    package var sqlBinding: SQLBinding { .integer(self ? 1 : 0) }
}

extension Double: SQLValue {
    package var sqlBinding: SQLBinding { .real(self) }
}

extension String: SQLValue {
    package var sqlBinding: SQLBinding { .text(self) }
}

extension [UInt8]: SQLValue {
    package var sqlBinding: SQLBinding { .blob(self) }
}

extension Optional: SQLValue where Wrapped: SQLValue {
    package var sqlBinding: SQLBinding { self?.sqlBinding ?? .null }
}
