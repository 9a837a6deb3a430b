internal import Glibc

extension Store {
    /// Whether anything is at a path, be it a database or not.
    package static func isThere(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0
    }
}
