package import Domain
package import SQLite

/// The database of one organization: the ledger, what it names, and the register.
///
/// Deliberately not `Sendable`: one thread, one store. Open it with ``open(_:_:)``,
/// ``create(_:)`` or ``asOf(_:_:)``.
package final class Store {
    let connection: Connection
    let projector: Projector
    /// The file, or `nil` for a database in memory.
    package let path: String?
    /// The day up to which the ledger was replayed, if this is a look at the past.
    package let replayedThrough: CivilDay?

    init(_ connection: Connection, path: String?, replayedThrough: CivilDay? = nil) {
        self.connection = connection
        self.path = path
        self.replayedThrough = replayedThrough
        projector = Projector(connection)
    }

    /// Reads in one transaction, so that all answers are of the same moment.
    package func reading<Value>(_ body: () throws -> Value) throws -> Value {
        try connection.transaction(.deferred) { try body() }
    }

    /// Stops what is being asked, from another thread.
    package var interruptHandle: InterruptHandle { connection.interruptHandle }
}
