import SQLite
import Testing

@Suite struct SQLTests {
    @Test func valuesBecomeQuestionMarks() {
        let name: String? = "Bo"
        let sql: SQL = "SELECT * FROM t WHERE a = \(name) AND b = \(7) AND c = \([1] as [UInt8])"
        #expect(sql.text == "SELECT * FROM t WHERE a = ? AND b = ? AND c = ?")
        #expect(sql.bindings == [.text("Bo"), .integer(7), .blob([1])])
    }

    @Test func namesFromTheSourceStandInTheText() {
        let sql: SQL = "SELECT \(raw: "count(*)") FROM \(raw: "täsk")"
        #expect(sql.text == "SELECT count(*) FROM täsk")
        #expect(sql.bindings.isEmpty)
    }

    @Test func partsKeepTheOrderOfTheirValues() {
        let condition: SQL = "a = \(1) AND b = \(2)"
        let sql: SQL = "SELECT \(0) WHERE \(condition) LIMIT \(3)"
        #expect(sql.text == "SELECT ? WHERE a = ? AND b = ? LIMIT ?")
        #expect(sql.bindings == [.integer(0), .integer(1), .integer(2), .integer(3)])
    }

    @Test func itsDescriptionHidesTheValues() {
        let sql: SQL = "SELECT \("secret")"
        #expect("\(sql)" == "SELECT ?")
        #expect(String(reflecting: sql) == "SELECT ?")
    }
}
