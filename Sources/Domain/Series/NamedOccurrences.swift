/// Which occurrences a person names when ticking.
package struct NamedOccurrences: Equatable, Sendable {
    /// `task@2026-09-30`.
    package var due: CivilDay?
    /// `--for 2026-Q3`: a period that holds exactly one due date.
    package var period: DayRange?
    /// `--also DATE`.
    package var also: [CivilDay]
    /// `--covers FROM..TO`: every unsettled occurrence that owns a day of it.
    package var covers: DayRange?

    /// Makes what is named; nothing, if all is left out.
    package init(
        due: CivilDay? = nil, period: DayRange? = nil, also: [CivilDay] = [],
        covers: DayRange? = nil
    ) {
        (self.due, self.period, self.also, self.covers) = (due, period, also, covers)
    }

    /// Whether anything takes the place of the usual rule; `also` only adds to it.
    var replacesUsual: Bool { due != nil || period != nil || covers != nil }

    /// The last day named.
    var last: CivilDay? {
        ([due, period?.through, covers?.through].compactMap { $0 } + also).max()
    }
}
