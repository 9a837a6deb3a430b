internal import Domain

/// What held from which day on, until the next value.
///
/// A value holds at the end of its first day; of two that were said on one day the later one does.
struct ValidityDays<Value> {
    private var steps: [(since: CivilDay, value: Value)] = []

    /// Adds what held next; days come in order.
    mutating func append(_ value: Value, since day: CivilDay) { steps.append((day, value)) }

    /// What held at the end of a day; `nil` before the first value.
    func value(on day: CivilDay) -> Value? { steps.last { $0.since <= day }?.value }

    /// What held at the end of a day; before the first value, that one.
    func valueOrFirst(on day: CivilDay) -> Value? { value(on: day) ?? steps.first?.value }
}

extension [Int64: ValidityDays<String?>] {
    /// The text that held of something at the end of a day; `nil` for none, or where nothing is
    /// known of it.
    func text(of id: Int64, on day: CivilDay) -> String? {
        self[id]?.value(on: day).flatMap { $0 }
    }
}
