/// A value as SQLite stores it: one case for each of its storage classes.
///
/// Source: <https://www.sqlite.org/datatype3.html>
package enum SQLBinding: Hashable, Sendable {
    case null
    case integer(Int64)
    /// Not NaN, which SQLite would store as NULL: binding it throws.
    case real(Double)
    /// UTF-8; it may hold NUL characters.
    case text(String)
    case blob([UInt8])
}
