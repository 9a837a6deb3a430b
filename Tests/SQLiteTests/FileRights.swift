import Foundation

/// Runs a test as somebody whom file permissions bind, although the tests run as root.
///
/// Linux keeps the user that files are opened as for each thread, and takes root's powers
/// over files away while it is another. As nobody but root, there is nothing to do.
///
/// Source: <https://man7.org/linux/man-pages/man2/setfsuid.2.html>
enum FileRights {
    private typealias SetFileSystemUser = @convention(c) (UInt32) -> Int32

    private static let nobody: UInt32 = 65534
    private static let invalid = UInt32.max

    /// False where root cannot give up its powers, as in some containers.
    static let canBeBound: Bool = {
        guard geteuid() == 0 else { return true }
        guard let change = setFileSystemUser else { return false }
        defer { _ = change(0) }
        _ = change(nobody)
        // An invalid user changes nothing, and the answer is the present one.
        return change(invalid) == Int32(nobody)
    }()

    static func bound<T>(_ body: () throws -> T) rethrows -> T {
        guard geteuid() == 0, let change = setFileSystemUser else { return try body() }
        _ = change(nobody)
        defer { _ = change(0) }
        return try body()
    }

    private static var setFileSystemUser: SetFileSystemUser? {
        dlsym(nil, "setfsuid").map { unsafeBitCast($0, to: SetFileSystemUser.self) }
    }
}
