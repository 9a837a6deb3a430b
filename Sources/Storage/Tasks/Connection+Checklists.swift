internal import Domain
internal import SQLite

/// A list of items that many series share.
struct Checklist {
    /// `control` or `control/step`, in order.
    var items: [String] = []
    /// Each control once, in the order of the items.
    var controls: [String] = []

    fileprivate mutating func append(_ item: String, of control: String) {
        items.append(item)
        if !controls.contains(control) { controls.append(control) }
    }
}

extension Connection {
    /// The items on the newest checklist of a series: `control` or `control/step`, in order.
    ///
    /// - Throws: `SQLiteError`.
    func items(ofSeries series: Int64) throws -> [String] {
        try query(
            """
            SELECT item FROM series JOIN checklist_item USING (checklist)
            WHERE series.id = \(series) ORDER BY position
            """
        ) { row throws(SQLiteError) in try row.text(0) }
    }

    /// Every distinct checklist, by its number.
    ///
    /// - Throws: `SQLiteError`.
    func checklists() throws -> [Int64: Checklist] {
        var all: [Int64: Checklist] = [:]
        try forEach(
            """
            SELECT checklist, item, control.name FROM checklist_item
            JOIN control ON control.id = checklist_item.control ORDER BY checklist, position
            """
        ) { row in
            all[try row.int64(0), default: Checklist()].append(try row.text(1), of: try row.text(2))
        }
        return all
    }
}
