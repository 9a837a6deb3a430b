internal import Synchronization

/// What this process has recorded so far: its exit code follows it.
package enum Committed {
    private static let newest = Mutex<Int?>(nil)

    /// The number of the newest entry that was committed; `nil` if nothing was recorded.
    package static var entry: Int? { newest.withLock { $0 } }

    static func note(_ entry: Int) { newest.withLock { $0 = entry } }
}
