internal import Domain
package import SQLite

extension Row {
    /// A civil day.
    ///
    /// - Throws: ``SQLiteError`` if the column is not a day.
    func day(_ column: Int) throws(SQLiteError) -> CivilDay {
        let text = try text(column)
        guard let day = CivilDay(text) else { throw unreadable(column, "a day") }
        return day
    }

    /// A civil day, or `nil` for NULL.
    ///
    /// - Throws: ``SQLiteError`` if the column is neither.
    func optionalDay(_ column: Int) throws(SQLiteError) -> CivilDay? {
        try isNull(column) ? nil : try day(column)
    }

    /// Civil days that were joined with commas; none for NULL.
    ///
    /// - Throws: ``SQLiteError`` if the column does not hold them.
    func days(_ column: Int) throws(SQLiteError) -> [CivilDay] {
        var days: [CivilDay] = []
        for text in try list(column) {
            guard let day = CivilDay(text) else { throw unreadable(column, "days") }
            days.append(day)
        }
        return days
    }

    /// The days from one column through the next.
    ///
    /// - Throws: ``SQLiteError`` if they are no days, or the last comes before the first.
    func range(_ column: Int) throws(SQLiteError) -> DayRange {
        guard let days = DayRange(from: try day(column), through: try day(column + 1)) else {
            throw unreadable(column, "a range of days")
        }
        return days
    }

    /// A value that is written as text.
    ///
    /// - Throws: ``SQLiteError`` if the column does not hold one.
    func value<Value: RawRepresentable<String>>(
        _ column: Int, _ type: Value.Type = Value.self
    ) throws(SQLiteError) -> Value {
        guard let value = Value(rawValue: try text(column)) else {
            throw unreadable(column, "\(type)")
        }
        return value
    }

    /// A value that is written as text of its own form, such as a schedule.
    ///
    /// - Throws: ``SQLiteError`` if the column does not hold one.
    func parsed<Value: LosslessStringConvertible>(_ column: Int) throws(SQLiteError) -> Value {
        guard let value = Value(try text(column)) else {
            throw unreadable(column, "a \(Value.self)")
        }
        return value
    }

    private func unreadable(_ column: Int, _ kind: String) -> SQLiteError {
        SQLiteError(
            code: 20, message: "column \(column) does not hold \(kind)", sql: nil)
    }
}

extension CivilDay: SQLValue {
    package var sqlBinding: SQLBinding { .text(description) }
}

extension Row {
    /// A list that was joined with commas.
    func list(_ column: Int) throws(SQLiteError) -> [String] {
        try optionalText(column)?.split(separator: ",").map(String.init) ?? []
    }
}
