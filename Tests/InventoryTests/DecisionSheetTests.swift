import Domain
import Inventory
import Testing

/// Sheets of decisions that come back from a spreadsheet.
@Suite struct DecisionSheetTests {
    private func sheet(_ text: String) throws(InventoryProblem) -> DecisionSheet {
        try DecisionSheet(Array(text.utf8))
    }

    @Test func rowsWithADecisionAreTaken() throws {
        let sheet = try sheet(
            "mfa;Decision;identity;By;note\r\ntrue;Keep;ada;bo;\"left; in May\"\r\nx;;bo;;\r\n")
        #expect(sheet.refused == [])
        let row = try #require(sheet.rows.first)
        #expect(sheet.rows.count == 1 && row.line == 2 && row.identity == "ada")
        #expect(row.decision == .keep && row.note == "left; in May" && row.by == "bo")
    }

    @Test func theGuardAgainstFormulasIsTakenAway() throws {
        let sheet = try sheet("identity,decision,note\n'=ada,keep,'+1\n'bo,keep,x\n")
        #expect(sheet.rows.map(\.identity) == ["=ada", "'bo"])
        #expect(sheet.rows.map(\.note) == ["+1", "x"])
    }

    @Test func rowsThatSayNothingClearAreRefusedWithTheirLines() throws {
        let sheet = try sheet(
            "identity,decision,note\nada,keep,\nada,remove,\nbo,maybe,\ncy,,why\n,keep,\n")
        #expect(sheet.rows.map(\.identity) == ["ada"])
        #expect(sheet.refused.map(\.line) == [3, 4, 5, 6])
        #expect(
            sheet.refused.map(\.reason) == [
                "'ada' stands in line 2 too",
                "decision is 'maybe', not one of keep, remove, change",
                "it has a note and no decision", "the identity is missing",
            ])
    }

    @Test func otherTablesAreNone() {
        #expect(throws: InventoryProblem.self) { try sheet("user,decision\nada,keep\n") }
        #expect(throws: InventoryProblem.self) { try sheet("identity,note\nada,x\n") }
    }
}
