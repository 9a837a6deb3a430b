extension Listing {
    /// The rows as objects, their keys in the order of the columns; absent values are `null`.
    package var objects: [JSONValue] {
        rows.map { row in
            .object(zip(columns, row).map { (key: $0.key, value: $1) })
        }
    }

    /// One indented array of objects.
    var json: String { JSONValue.array(objects).text(pretty: true) + "\n" }

    /// One object on each line, with every value unaltered.
    ///
    /// Source: <https://jsonlines.org>.
    var jsonLines: String { objects.map { $0.text() + "\n" }.joined() }
}
