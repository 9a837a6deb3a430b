/// Prepared statements by their text, so that each is parsed and planned once.
///
/// A statement that is being stepped through when it is asked for again, as by a query within
/// its own loop, gets a second copy, which is not kept.
final class StatementCache {
    private let capacity: Int
    private var statements: [String: Statement] = [:]
    private var uses = 0

    /// - Parameter capacity: Statements kept; beyond it the one unused for longest goes.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// The number of statements kept.
    var count: Int { statements.count }

    /// A statement that nobody else is using, until it is given back.
    func take(_ text: String, in database: OpaquePointer) throws(SQLiteError) -> Statement {
        uses += 1
        let kept = statements[text]
        if let kept, !kept.isInUse {
            kept.isInUse = true
            kept.lastUse = uses
            return kept
        }
        let fresh = try Statement(text, in: database)
        fresh.isInUse = true
        fresh.lastUse = uses
        if kept == nil, !isPragma(text) { keep(fresh) }
        return fresh
    }

    func giveBack(_ statement: Statement) {
        statement.clear()
        statement.isInUse = false
        if !statement.isCached { statement.finalize() }
    }

    /// Frees what is not being stepped through.
    func finalizeIdle() {
        for (text, statement) in statements where !statement.isInUse {
            statements[text] = nil
            statement.finalize()
        }
    }

    private func keep(_ statement: Statement) {
        if statements.count >= capacity {
            let idle = statements.values.filter { !$0.isInUse }
            guard let oldest = idle.min(by: { $0.lastUse < $1.lastUse }) else { return }
            statements[oldest.text] = nil
            oldest.finalize()
        }
        statements[statement.text] = statement
        statement.isCached = true
    }

    /// Some pragmas act when they are prepared: a kept one would do nothing the second time.
    ///
    /// Source: <https://www.sqlite.org/pragma.html>
    private func isPragma(_ text: String) -> Bool {
        let word = text.utf8.drop { $0 <= UInt8(ascii: " ") }.prefix(6)
        return word.elementsEqual("pragma".utf8) { $0 | 0x20 == $1 }
    }
}
