/// Columns that may be NULL.
extension Row {
    /// An INTEGER, or `nil` for NULL.
    package func optionalInt(_ index: Int) throws(SQLiteError) -> Int? {
        try isNull(index) ? nil : try int(index)
    }

    /// An INTEGER, or `nil` for NULL.
    package func optionalInt64(_ index: Int) throws(SQLiteError) -> Int64? {
        try isNull(index) ? nil : try int64(index)
    }

    /// An INTEGER that is 0 or 1, or `nil` for NULL.
    package func optionalBool(_ index: Int) throws(SQLiteError) -> Bool? {
        try isNull(index) ? nil : try bool(index)
    }

    /// A REAL, or `nil` for NULL.
    package func optionalDouble(_ index: Int) throws(SQLiteError) -> Double? {
        try isNull(index) ? nil : try double(index)
    }

    /// A TEXT, or `nil` for NULL.
    package func optionalText(_ index: Int) throws(SQLiteError) -> String? {
        try isNull(index) ? nil : try text(index)
    }

    /// A BLOB, or `nil` for NULL.
    package func optionalBlob(_ index: Int) throws(SQLiteError) -> [UInt8]? {
        try isNull(index) ? nil : try blob(index)
    }
}
