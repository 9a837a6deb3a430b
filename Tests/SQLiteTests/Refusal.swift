import SQLite
import Testing

/// The error of SQLite that `body` throws, for use where `#expect(throws:)` would be nested.
func refusal(of body: () throws -> Void) throws -> SQLiteError {
    do {
        try body()
    } catch let error as SQLiteError {
        return error
    }
    throw NothingRefused()
}

struct NothingRefused: Error {}
