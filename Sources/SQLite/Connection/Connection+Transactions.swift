internal import CSQLite

extension Connection {
    /// Runs statements so that all of them are kept, or none.
    ///
    /// Commits when `body` returns, rolls back when it throws or when the commit fails. A call
    /// inside a transaction is a savepoint: if it fails and the error is caught, what the
    /// outer transaction did before it remains.
    ///
    /// Some errors (a full disk, an interrupted write) make SQLite roll back by itself. Then
    /// every further statement of `body` throws, so that nothing is written outside.
    ///
    /// - Parameters:
    ///   - kind: When to take the locks. Of no effect inside a transaction.
    ///   - body: The statements to run.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws; `isBusy` if another connection holds the lock for longer
    ///   than the timeout; `isConstraint` if a deferred foreign key is violated at the end.
    ///
    /// Source: <https://www.sqlite.org/lang_transaction.html>,
    /// <https://www.sqlite.org/lang_savepoint.html>
    package func transaction<T>(
        _ kind: TransactionKind = .immediate, _ body: () throws -> T
    ) throws -> T {
        let isNested = isInTransaction
        try execute(isNested ? "SAVEPOINT nested" : kind.begin)
        transactionDepth += 1
        defer { transactionDepth -= 1 }
        do {
            let result = try body()
            try execute(isNested ? "RELEASE nested" : "COMMIT")
            return result
        } catch {
            try rollBack(toSavepoint: isNested)
            throw error
        }
    }

    /// Takes back what was done, unless SQLite has done so already.
    private func rollBack(toSavepoint: Bool) throws(SQLiteError) {
        guard isInTransaction else { return }
        if toSavepoint {
            try execute("ROLLBACK TO nested")
            // ROLLBACK TO leaves the savepoint open.
            try execute("RELEASE nested")
        } else {
            try execute("ROLLBACK")
        }
    }
}
