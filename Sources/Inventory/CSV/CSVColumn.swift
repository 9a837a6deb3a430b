/// The columns of one kind of table; the raw values are their names, in lower case.
protocol CSVColumn: Hashable, CaseIterable, RawRepresentable<String> {
    /// The column that must be there, and filled in every row.
    static var required: Self { get }
}
