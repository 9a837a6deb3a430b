import Testing

@testable import Storage

@Suite struct ExpectedSchemaTests {
    @Test func theDigestIsThatOfTheMigrations() throws {
        let actual = ExpectedSchema.digest(of: try ExpectedSchema.reference())
        #expect(ExpectedSchema.sha256 == actual, "write \(actual) into ExpectedSchema.swift")
    }
}
