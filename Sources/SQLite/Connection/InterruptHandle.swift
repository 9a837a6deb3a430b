internal import CSQLite
internal import Synchronization

/// The one part of a connection that may be handed to another thread.
///
/// SQLite allows `sqlite3_interrupt` from any thread, as long as the connection is not
/// closed meanwhile; the lock sees to that.
///
/// Source: <https://www.sqlite.org/c3ref/interrupt.html>
package final class InterruptHandle: Sendable {
    /// The connection's address, which unlike a pointer may cross threads; 0 once closed.
    private let address: Mutex<UInt>

    init(_ handle: OpaquePointer) {
        address = Mutex(UInt(bitPattern: handle))
    }

    /// Stops the statements that are running; does nothing if none is, or after closing.
    ///
    /// - Returns: Whether the connection is still open.
    @discardableResult
    package func interrupt() -> Bool {
        address.withLock { address in
            guard let handle = OpaquePointer(bitPattern: address) else { return false }
            sqlite3_interrupt(handle)
            return true
        }
    }

    /// Forgets the connection, because it is about to close.
    func invalidate() {
        address.withLock { $0 = 0 }
    }

    /// Knows the connection again, because it could not be closed.
    func reset(to handle: OpaquePointer) {
        address.withLock { $0 = UInt(bitPattern: handle) }
    }
}
