import Domain
import Testing

@Suite struct HeaderRuleTests {
    @Test func aPackHasAHeader() throws {
        try expectFaults("pack: the header with id and version is missing") { $0.pack = nil }
    }

    @Test func aPackHasAVersionAndATitle() throws {
        try expectFaults("pack, version: the words are missing") { $0.pack?.version = "" }
        try expectFaults("pack, title: the words are missing") { $0.pack?.title = "" }
    }
}
