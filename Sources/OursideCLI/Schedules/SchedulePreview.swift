internal import Domain
internal import Exports

/// The next due dates of a schedule, as a register that begins on a day would ask for them.
struct SchedulePreview {
    let terms: Terms
    let from: CivilDay
    /// In order.
    let dues: [CivilDay]

    init(_ terms: Terms, from: CivilDay, count: Int) {
        (self.terms, self.from) = (terms, from)
        let facts = SeriesFacts(
            stretches: [Stretch(start: from)], terms: [TermsChange(day: from, terms: terms)])
        // Further and further, until there are enough or nothing more comes.
        var reach = 400
        var found: [CivilDay] = []
        repeat {
            found = Timeline(facts, through: from.adding(days: reach)).occurrences.map(\.due)
            reach *= 2
        } while found.count < count && found.last.map { $0 > from.adding(days: reach / 2) } == true
            && from.adding(days: reach / 2) < .last
        dues = Array(found.prefix(count))
    }

    var listing: Listing {
        Listing(
            columns: [
                Column(key: "n", title: "N", kind: .number),
                Column(key: "due", title: "DUE", kind: .day, priority: .high),
                Column(key: "weekday", title: "", kind: .id),
                Column(key: "dueSoonFrom", title: "DUE SOON FROM", kind: .day),
                Column(key: "onTimeThrough", title: "ON TIME THROUGH", kind: .day),
                Column(key: "catchUpThrough", title: "CATCH-UP THROUGH", kind: .day),
            ],
            rows: dues.enumerated().map { index, due in
                let catchUp =
                    DueDates(terms.schedule) == nil ? nil : due.adding(days: terms.catchUp)
                return [
                    .integer(index + 1), .string("\(due)"),
                    .string(due.weekday.rawValue), .string("\(due.adding(days: -terms.lead))"),
                    .string("\(due.adding(days: terms.grace))"),
                    JSONValue(catchUp),
                ]
            }, emptySentence: "Nothing falls due by the calendar.")
    }
}
