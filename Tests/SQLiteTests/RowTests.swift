import SQLite
import Testing

@Suite struct RowTests {
    let connection: Connection

    init() throws {
        connection = try Connection(.memory)
    }

    /// What reads each storage class; every other reader must refuse it.
    @Test(arguments: ["INTEGER", "REAL", "TEXT", "BLOB", "NULL"])
    func eachReaderTakesOneStorageClass(found: String) throws {
        let values: [String: SQLBinding] = [
            "INTEGER": .integer(1), "REAL": .real(1), "TEXT": .text("1"), "BLOB": .blob([49]),
            "NULL": .null,
        ]
        let readers: [(String, (Row) throws -> Void)] = [
            ("INTEGER", { _ = try $0.int(0) }), ("INTEGER", { _ = try $0.int64(0) }),
            ("INTEGER", { _ = try $0.bool(0) }), ("REAL", { _ = try $0.double(0) }),
            ("TEXT", { _ = try $0.text(0) }), ("BLOB", { _ = try $0.blob(0) }),
        ]
        let value = try #require(values[found])
        try connection.forEach("SELECT \(value) AS due_on") { row in
            for (wanted, read) in readers {
                guard wanted != found else {
                    try read(row)
                    continue
                }
                let error = #expect(throws: SQLiteError.self) { try read(row) }
                #expect(error?.isMismatch == true)
                #expect(
                    error?.message == "column 0 (due_on) holds \(found), expected \(wanted)")
            }
        }
    }

    @Test func onlyZeroAndOneAreTruths() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.first("SELECT 2 AS done") { try $0.bool(0) }
        }
        #expect(error?.message == "column 0 (done) holds INTEGER, expected 0 or 1")
    }

    @Test(arguments: [-1, 2, Int.max, Int.min])
    func aColumnThatDoesNotExistIsNotNull(index: Int) throws {
        let readers: [(Row) throws -> Void] = [
            { _ = try $0.isNull(index) }, { _ = try $0.int(index) },
            { _ = try $0.optionalText(index) },
        ]
        try connection.forEach("SELECT 1, 2") { row in
            for read in readers {
                let error = #expect(throws: SQLiteError.self) { try read(row) }
                #expect(error?.message == "there is no column \(index), only 2")
            }
        }
    }

    @Test func aReaderOfItsOwnTypeRefusesInTheSameWords() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.first("SELECT 'soon' AS due_on") { row in
                throw row.mismatch(0, expected: "a date")
            }
        }
        #expect(error?.message == "column 0 (due_on) holds TEXT, expected a date")
        #expect(error?.sql == "SELECT 'soon' AS due_on")
    }

    @Test func aRowCannotBeReadAfterItsTime() throws {
        var kept: [Row] = []
        try connection.forEach("SELECT 1 UNION ALL SELECT 2") { row in
            if let earlier = kept.last {
                #expect(throws: SQLiteError.self) { try earlier.int(0) }
            }
            kept.append(row)
        }
        for row in kept {
            #expect(throws: SQLiteError.self) { try row.int(0) }
        }
        // The same statement runs again: the old row must not show the new one.
        try connection.forEach("SELECT 1 UNION ALL SELECT 2") { _ in
            #expect(throws: SQLiteError.self) { try kept[0].int(0) }
        }
        try connection.close()
        #expect(throws: SQLiteError.self) { try kept[0].int(0) }
    }
}
