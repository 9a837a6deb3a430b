import Testing

@testable import SQLite

@Suite struct StatementCacheTests {
    let connection: Connection
    let cache = StatementCache(capacity: 3)

    init() throws {
        connection = try Connection(.memory)
    }

    /// Takes a statement and gives it back, as a run does.
    private func use(_ text: String) throws -> ObjectIdentifier {
        let statement = try cache.take(text, in: try connection.ready())
        cache.giveBack(statement)
        return ObjectIdentifier(statement)
    }

    @Test func aTextIsPreparedOnce() throws {
        #expect(try use("SELECT 1") == use("SELECT 1"))
        #expect(cache.count == 1)
        cache.finalizeIdle()
        #expect(cache.count == 0)
    }

    @Test func theStatementUnusedForLongestGoes() throws {
        let first = try cache.take("SELECT 1", in: try connection.ready())
        cache.giveBack(first)
        let second = try cache.take("SELECT 2", in: try connection.ready())
        cache.giveBack(second)
        _ = try use("SELECT 3")
        _ = try use("SELECT 1")
        _ = try use("SELECT 4")
        #expect(cache.count == 3)
        #expect(try use("SELECT 1") == ObjectIdentifier(first))
        #expect(try use("SELECT 2") != ObjectIdentifier(second))
        cache.finalizeIdle()
    }

    @Test func whatIsInUseIsNeitherSharedNorFreed() throws {
        let database = try connection.ready()
        let held = try (1...3).map { try cache.take("SELECT \($0)", in: database) }
        let copy = try cache.take("SELECT 1", in: database)
        #expect(copy !== held[0])
        let fourth = try cache.take("SELECT 4", in: database)
        #expect(cache.count == 3)
        cache.finalizeIdle()
        #expect(try held.allSatisfy { try $0.step() })
        #expect(try copy.step())
        #expect(try fourth.step())
        for statement in held + [copy, fourth] { cache.giveBack(statement) }
        cache.finalizeIdle()
        #expect(cache.count == 0)
        // Refused, were one of them still open.
        try connection.close()
    }

    @Test(arguments: ["PRAGMA user_version", "\n pragma user_version"])
    func pragmasAreNotKept(text: String) throws {
        _ = try use(text)
        #expect(cache.count == 0)
    }

    @Test func theValuesOfARunAreForgotten() throws {
        let database = try connection.ready()
        let statement = try cache.take("SELECT ?", in: database)
        try statement.bind([.text("secret")])
        cache.giveBack(statement)
        let again = try cache.take("SELECT ?", in: database)
        #expect(again === statement)
        #expect(try again.step())
        #expect(try Row(again).isNull(0))
        cache.giveBack(again)
        cache.finalizeIdle()
    }

    @Test func aConnectionKeepsNoMoreThan128() throws {
        for number in 0..<300 { try connection.execute(SQL(checked: "SELECT \(number)")) }
        #expect(connection.statements.count == 128)
    }
}
