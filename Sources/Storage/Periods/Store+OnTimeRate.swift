package import Domain
internal import SQLite

/// How much of what had to be done by now was done on time.
package struct OnTimeRate: Equatable, Sendable {
    /// Occurrences done on time.
    package private(set) var onTime = 0
    /// Those on time, late, missed or overdue.
    package private(set) var judged = 0

    /// Counts nothing.
    package init() {}

    mutating func add(_ outcome: PopulationOutcome) {
        guard [.onTime, .late, .missed, .overdue].contains(outcome) else { return }
        judged += 1
        onTime += outcome == .onTime ? 1 : 0
    }

    /// On time ÷ judged in thousandths, rounded down; `nil` where nothing was judged.
    package var inThousandths: Int? { judged == 0 ? nil : onTime * 1000 / judged }
}

extension Store {
    /// How many days the on-time rate looks back.
    package static let rateDays = 90

    /// The on-time rate of what fell due in the last 90 days, the day judged included.
    ///
    /// - Parameters:
    ///   - day: The day judged.
    ///   - filter: Which occurrences, by what held on their due dates.
    /// - Returns: The counts.
    /// - Throws: `SQLiteError`, ``LedgerFault``.
    package func onTimeRate(on day: CivilDay, _ filter: TaskFilter) throws -> OnTimeRate {
        var rate = OnTimeRate()
        guard let days = DayRange(from: day.adding(days: 1 - Self.rateDays), through: day) else {
            return rate
        }
        guard filter.isEmpty else {
            for occurrence in try period(days, judgedOn: day, filter).occurrences
            where !occurrence.member.isCarriedIn {
                rate.add(occurrence.member.outcome)
            }
            return rate
        }
        // What was last settled before those days, and is owed next after them, has nothing in them
        // that was neither relieved nor retired.
        let series = try connection.query(
            """
            SELECT id FROM series WHERE next_due <= \(day) OR last_settled >= \(days.from)
              OR ended >= \(days.from)
            """
        ) { row throws(SQLiteError) in try row.int64(0) }
        for series in series {
            let facts = try connection.facts(ofSeries: series)
            for member in facts.population(in: days, judgedOn: day) where !member.isCarriedIn {
                rate.add(member.outcome)
            }
        }
        return rate
    }
}
