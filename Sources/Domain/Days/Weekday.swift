/// A day of the week; weeks begin on Monday, as in ISO 8601.
package enum Weekday: String, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// 0 for Monday to 6 for Sunday.
    var index: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }
}
