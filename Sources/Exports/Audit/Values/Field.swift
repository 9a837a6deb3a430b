/// One named value of a kind of row: its column, and how it is read from a row.
///
/// One list of fields gives both the columns of CSV and the members of JSON, so the two cannot
/// differ.
package struct Field<Row>: Sendable {
    /// Key, title and kind, for every format.
    package let column: Column
    /// The value in a row.
    package let value: @Sendable (Row) -> JSONValue

    /// A field whose title for people is its key in words: `doneOn` is `DONE ON`.
    package init(
        _ key: String, _ kind: Column.Kind = .text, _ value: @escaping @Sendable (Row) -> JSONValue
    ) {
        let words = key.map { $0.isUppercase ? " \($0)" : "\($0)" }.joined().uppercased()
        column = Column(key: key, title: words, kind: kind)
        self.value = value
    }
}

/// A value that exports list, one row each.
package protocol Listed: Sendable {
    /// What is told of each, in this order.
    static var fields: [Field<Self>] { get }
}

extension Listed {
    /// The columns of a list of these.
    package static var columns: [Column] { fields.map(\.column) }

    /// The values in the order of the columns.
    package var cells: [JSONValue] { Self.fields.map { $0.value(self) } }

    /// The values as one object with the columns' keys.
    package var json: JSONValue {
        .object(Self.fields.map { (key: $0.column.key, value: $0.value(self)) })
    }
}

extension Listing {
    /// A list of values under the columns that their kind has.
    package init<Row: Listed>(of rows: [Row]) {
        self.init(columns: Row.columns, rows: rows.map(\.cells))
    }
}
