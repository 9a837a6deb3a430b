import SQLite
import Testing

@Suite struct PragmaTests {
    let connection: Connection

    init() throws {
        connection = try Connection(.memory)
    }

    @Test func numbersAndTextsAreRead() throws {
        try connection.run(script: "PRAGMA user_version = 7; PRAGMA application_id = 1870033764")
        #expect(try connection.pragma("user_version") == 7)
        #expect(try connection.pragma("main.application_id") == 1_870_033_764)
        #expect(try connection.pragma("journal_mode") == "memory")
    }

    @Test func aTextIsNoNumber() throws {
        let error = #expect(throws: SQLiteError.self) {
            let _: Int = try connection.pragma("journal_mode")
        }
        #expect(error?.isMismatch == true)
    }

    /// SQLite says nothing to a pragma that it does not know.
    @Test(arguments: ["no_such_pragma", "user_version = 9", "user_version; SELECT 1", ""])
    func whatIsNoPragmaIsRefused(name: String) throws {
        #expect(throws: SQLiteError.self) { let _: Int = try connection.pragma(name) }
        #expect(try connection.pragma("user_version") == 0)
    }
}
