import SQLite
import Testing

@testable import Storage

/// Whatever somebody changes in the register behind the program's back is found and named.
@Suite struct TamperedRegisterTests {
    struct Column {
        var name: String
        var isText: Bool
        var isKey: Bool
    }

    private func columns(of table: String, in connection: Connection) throws -> [Column] {
        try connection.query("SELECT name, type, pk FROM pragma_table_info(\(table))") { row in
            Column(
                name: try row.text(0), isText: try row.text(1) == "TEXT",
                isKey: try row.int(2) > 0)
        }
    }

    /// What the register check says of a file.
    private func fault(in path: String) throws -> String? {
        do {
            _ = try Store.openForChecking(path).verifyRegister()
            return nil
        } catch let fault as VerificationFault {
            return fault.detail
        }
    }

    private func attackEachTable(_ attack: (String, [Column], Connection) throws -> Void) throws {
        let register = try FullRegister()
        #expect(try fault(in: register.path) == nil)
        for table in try Store.registerTableNames() {
            let path = try register.copy()
            let foreign = try FullRegister.foreign(path)
            try attack(table, try columns(of: table, in: foreign), foreign)
            #expect(foreign.changes == 1, "\(table) has a row")
            try foreign.close()
            let fault = try #require(try fault(in: path), "\(table)")
            #expect(fault.contains("\(table) ("), "\(table): \(fault)")
        }
    }

    @Test func `a changed value is found in every table`() throws {
        try attackEachTable { table, columns, foreign in
            let column = try #require(columns.last { !$0.isKey } ?? columns.last)
            let name: SQL = "\(identifier: column.name)"
            let value: SQL =
                column.isText ? "coalesce(\(name), '') || 'x'" : "coalesce(\(name), 0) + 1000"
            try foreign.execute(
                """
                UPDATE \(identifier: table) SET \(name) = \(value)
                WHERE (\(keys(columns))) = (SELECT \(keys(columns)) FROM \(identifier: table) LIMIT 1)
                """)
        }
    }

    @Test func `a deleted row is found in every table`() throws {
        try attackEachTable { table, columns, foreign in
            try foreign.execute(
                """
                DELETE FROM \(identifier: table)
                WHERE (\(keys(columns))) = (SELECT \(keys(columns)) FROM \(identifier: table) LIMIT 1)
                """)
        }
    }

    @Test func `an added row is found in every table`() throws {
        try attackEachTable { table, columns, foreign in
            var values: SQL = ""
            for (index, column) in columns.enumerated() {
                let separator: SQL = index == 0 ? "" : ", "
                let name: SQL = "\(identifier: column.name)"
                let value: SQL = column.isText ? "\(name) || 'x'" : "\(name) + 1000"
                values = "\(values)\(separator)\(value)"
            }
            try foreign.execute(
                "INSERT INTO \(identifier: table) SELECT \(values) FROM \(identifier: table) LIMIT 1"
            )
        }
    }

    private func keys(_ columns: [Column]) -> SQL {
        var list: SQL = ""
        for (index, column) in columns.filter(\.isKey).enumerated() {
            let separator: SQL = index == 0 ? "" : ", "
            list = "\(list)\(separator)\(identifier: column.name)"
        }
        return list
    }
}
