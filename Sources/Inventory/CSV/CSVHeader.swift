/// The first row of a CSV: the names of its columns.
enum CSVHeader {
    /// The names in lower case, without blanks around; empty if there is no first row.
    static func names(in text: [UInt8]) -> [String] {
        var reader = CSVReader(text)
        do {
            return names(try reader.next())
        } catch {
            // Only a glance: whoever reads the file meets the same fault and says so.
            return []
        }
    }

    /// The names in lower case, without blanks around.
    static func names(_ row: CSVRow?) -> [String] {
        (row?.cells ?? []).map { trimmed($0).lowercased() }
    }

    /// Whether the columns are those of a table: the one that it needs, and no more strange ones
    /// than it knows.
    ///
    /// Other programs have a `Service` column too: Cost Explorer's has one service in each of
    /// the others.
    static func fits<Column: CSVColumn>(_ names: [String], _ columns: Column.Type) -> Bool {
        let known = names.count { Column(rawValue: $0) != nil }
        return names.contains(Column.required.rawValue) && known * 2 >= names.count
    }
}
