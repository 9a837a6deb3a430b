/// Where a database lives.
///
/// Source: <https://www.sqlite.org/inmemorydb.html>
package enum DatabaseLocation: Hashable, Sendable {
    /// In memory, gone when the connection closes.
    case memory

    /// On disk in the system's folder for temporary files, gone when the connection closes.
    ///
    /// It stays in memory while it is small.
    case temporary

    /// A file at a path, relative to the working directory or absolute.
    ///
    /// The path is never read as anything else: `:memory:` and `file:x` are files of that
    /// name, and an empty path is refused rather than taken for a temporary database.
    case file(String)
}
