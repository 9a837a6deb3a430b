package import Domain
internal import SQLite

/// How much falls due in the twelve months after a day, if everything goes on as it is.
///
/// Every series in force counts with its due dates: calendar ones by the calendar, interval ones
/// one interval after the other, one-off and expiry ones once. What was due before does not count.
package struct Load: Equatable, Sendable {
    /// The first day that is counted: the day after.
    package let from: CivilDay
    /// The last day that is counted: the same day of the next year.
    package let through: CivilDay
    /// Occurrences in all.
    package private(set) var total = 0
    /// Occurrences by duty; one-off tasks count as ``oneOff``.
    package private(set) var byDuty: [String: Int] = [:]
    /// Occurrences by owner, a team or a person; `nil` for what nobody answers for.
    package private(set) var byOwner: [String?: Int] = [:]
    /// Occurrences by the day on which they fall due.
    package private(set) var byDay: [CivilDay: Int] = [:]

    /// What tasks without a duty count as.
    package static let oneOff = "one-off tasks"
    /// Days, from the first one on, in which busy days are looked for.
    package static let nearDays = 60

    /// An empty load of the twelve months after a day.
    package init(after day: CivilDay) {
        from = day.adding(days: 1)
        through = day.adding(months: 12)
    }

    /// Counts the due dates of one series.
    mutating func add(_ dues: [CivilDay], duty: String, owner: String?) {
        guard !dues.isEmpty else { return }
        total += dues.count
        byDuty[duty, default: 0] += dues.count
        byOwner[owner, default: 0] += dues.count
        for due in dues { byDay[due, default: 0] += 1 }
    }

    /// Ticks a month in tenths, rounded to the nearest: 235 for 23.5.
    package var monthlyTenths: Int { (total * 10 + 6) / 12 }

    /// The days of the first 60 on which most falls due, the busiest first, then the earliest.
    ///
    /// - Parameter limit: At most so many days.
    /// - Returns: Days on which anything falls due.
    package func busiestDays(limit: Int) -> [(day: CivilDay, count: Int)] {
        let end = from.adding(days: Self.nearDays - 1)
        return byDay.filter { $0.key <= end }.map { (day: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.day) < ($0.count, $1.day) }.prefix(limit).map { $0 }
    }
}

extension Store {
    /// The load of everything that is in force on a day.
    ///
    /// Inside a recording, ``Recorder/settle()`` comes first.
    ///
    /// - Throws: `SQLiteError`.
    package func load(after today: CivilDay) throws -> Load {
        var load = Load(after: today)
        let open = try openSeries()
        for task in try tasks(TaskFilter(), on: today) {
            guard let series = open[task.seriesID] else { continue }
            load.add(
                series.series.upcoming(from: load.from, through: load.through),
                duty: series.isOneOff ? Load.oneOff : task.duty, owner: task.owner)
        }
        return load
    }

    private struct OpenRow {
        var series: OpenSeries
        var isOneOff: Bool
    }

    /// The open state of every series by its id, in three statements however many there are.
    private func openSeries() throws -> [Int64: OpenRow] {
        let terms = try connection.termsOfAllSeries()
        var stretches: [Int64: Stretch] = [:]
        try connection.forEach(
            """
            SELECT series, started, ended, last_done, fixed_due FROM stretch
            ORDER BY series, started
            """
        ) { row in
            stretches[try row.int64(0)] = Stretch(
                start: try row.day(1), end: try row.optionalDay(2),
                lastDone: try row.optionalDay(3), fixedDue: try row.optionalDay(4))
        }
        var open: [Int64: OpenRow] = [:]
        try connection.forEach(
            """
            SELECT id, next_due, base, overdue_from, last_done, last_settled, duty IS NULL,
                irregular
            FROM series WHERE next_due IS NOT NULL
            """
        ) { row in
            let id = try row.int64(0)
            guard let stretch = stretches[id], let terms = terms[id] else { return }
            let state = OpenState(
                nextDue: try row.day(1), irregular: try row.days(7), base: try row.optionalDay(2),
                overdueFrom: try row.optionalDay(3), lastDone: try row.optionalDay(4),
                lastSettled: try row.optionalDay(5))
            open[id] = OpenRow(
                series: OpenSeries(state: state, stretch: stretch, terms: terms),
                isOneOff: try row.bool(6))
        }
        return open
    }
}
