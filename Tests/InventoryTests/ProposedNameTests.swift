import Domain
import Inventory
import Testing

@Suite struct ProposedNameTests {
    @Test(arguments: [
        ("orders", "orders"), ("Orders DB", "orders-db"), ("alias/Orders", "alias-orders"),
        ("  a -- b  ", "a-b"), ("a_b.c", "a_b.c"), ("-.x._", "x"), ("prod/db:1", "prod-db-1"),
        ("Käthe Größe", "kaethe-groesse"), ("Ka\u{308}the", "kaethe"), ("İzmir", "izmir"),
        ("Łódź", "lodz"), ("Æsop", "aesop"), ("naïve–café", "naive-cafe"), ("a🔑b", "ab"),
        ("日本 web", "web"), (String(repeating: "a", count: 80), String(repeating: "a", count: 63)),
        ("a" + String(repeating: " b", count: 40), "a" + String(repeating: "-b", count: 31)),
    ])
    func aTextBecomesAName(text: String, name: String) {
        #expect(ProposedName.slug(text) == name)
    }

    /// The digits are those of `printf … | sha256sum`.
    @Test(arguments: [
        ("", "item-e3b0c4"), ("日本", "item-cf2abf"), ("org", "org-e87cb4"),
        ("123456789012", "123456789012-2a3334"),
    ])
    func whatWouldBeNoNameGetsSixDigits(text: String, name: String) {
        #expect(ProposedName.slug(text) == name)
    }

    @Test func whateverTheTextTheRegisterTakesItsName() {
        var random = SplitMix(state: 7)
        let alphabet = Array("aZ09._- /äßéЖ日🔑\u{301}\n\0'\"|İ")
        for _ in 0..<2000 {
            let length = Int.random(in: 0...90, using: &random)
            let text = String(
                (0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
            let name = ProposedName.slug(text)
            #expect(Identifier.fault(in: name) == nil, "\(text.debugDescription) -> \(name)")
            #expect(ProposedName.slug(name) == name)
            let distinct = ProposedName.distinct(name, identifier: text)
            #expect(Identifier.fault(in: distinct) == nil)
        }
    }

    @Test func onlyNamesThatClashGetDigits() {
        let things = [("a", "1"), ("b", "2"), ("a", "3")]
        #expect(ProposedName.unique(things) == ["a-6b86b2", "b", "a-4e0740"])
    }
}
