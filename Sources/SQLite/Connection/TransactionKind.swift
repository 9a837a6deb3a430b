/// When a transaction takes its locks.
///
/// Source: <https://www.sqlite.org/lang_transaction.html>
package enum TransactionKind: Hashable, Sendable {
    /// Takes no lock until it reads, and then sees one state of the database to its end.
    ///
    /// For reading. A write in it may throw `isBusy` at once, without waiting: when another
    /// connection has written since it began to read.
    case deferred

    /// Takes the lock for writing at the start, waiting for it if need be.
    case immediate

    /// The statement that begins it.
    var begin: SQL {
        switch self {
        case .deferred: "BEGIN DEFERRED"
        case .immediate: "BEGIN IMMEDIATE"
        }
    }
}
