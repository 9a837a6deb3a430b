extension SeriesFacts {
    /// The longest time that passed without a performance while the task was in force, in days.
    ///
    /// From one performance to the next. The first gap begins with the last performance before
    /// the period, or where there was none with the stretch; the last one ends with the period, the
    /// stretch or the day judged, whichever comes first.
    ///
    /// - Parameters:
    ///   - period: The days audited; of a gap that reaches into them all days count.
    ///   - performances: The days on which it was performed, in any order.
    ///   - day: The day judged.
    /// - Returns: Whole days; `nil` where nothing was in force, and for what is done once.
    package func longestGap(
        in period: DayRange, between performances: [CivilDay], judgedOn day: CivilDay
    ) -> Int? {
        guard terms.last?.terms.schedule != .once else { return nil }
        let done = (performances + stretches.compactMap(\.lastDone)).sorted()
        return stretches.indices.compactMap { index -> Int? in
            let stretch = stretches[index]
            let end = min(period.through, day, stretch.end ?? day)
            guard stretch.start <= end, period.from <= end else { return nil }
            // What was done before a return ended with the stretch before it.
            let start = index == 0 ? done.first.map { min($0, stretch.start) } : nil
            let days = done.filter { (start ?? stretch.start) <= $0 && $0 <= end }
            let first = days.last { $0 <= period.from } ?? start ?? stretch.start
            let marks = [first] + days.filter { first < $0 } + [end]
            return zip(marks, marks.dropFirst()).map { $0.days(until: $1) }.max()
        }.max()
    }
}
