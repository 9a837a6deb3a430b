internal import Domain
internal import SQLite

extension Projector {
    func apply(_ fact: DeviationExplained, _ entry: LedgerEntry) throws {
        try connection.execute(
            """
            INSERT INTO explanation (entry, series, due, cause, action, approver)
            VALUES (\(entry.seq), \(try series(fact.series)), \(fact.due), \(fact.cause),
                    \(fact.action), \(fact.approvedBy))
            """)
    }

    func withdrawExplanation(_ explanation: Int, _ entry: LedgerEntry) throws {
        try connection.execute(
            "UPDATE explanation SET withdrawn = \(entry.seq) WHERE entry = \(explanation)")
    }
}
