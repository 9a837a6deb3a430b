import Domain
import Testing

@Suite struct IdentifierTests {
    /// `^[a-z0-9][a-z0-9._-]{0,62}$`: one line per side of each boundary.
    @Test(arguments: [
        ("a", true), ("7", true), ("", false), ("a.b_c-d", true), ("orders-db.v2", true),
        (String(repeating: "a", count: 63), true), (String(repeating: "a", count: 64), false),
        ("-a", false), (".a", false), ("_a", false), ("a-", true), ("A", false), ("aB", false),
        ("a b", false), ("a/b", false), ("a:b", false), ("a@b", false), ("ä", false),
        ("aä", false), ("a\n", false), ("11122223333", true), ("111122223333", false),
        ("1111222233334", true), ("11112222333a", true),
    ])
    func aNameHasOneTo63LettersDigitsAndMarks(text: String, isName: Bool) {
        #expect((Identifier.fault(in: text) == nil) == isName)
        #expect((Identifier.fault(inSubject: text) == nil) == isName)
    }

    @Test(arguments: ["org", "aws", "all", "none", "help", "control", "duty", "category"])
    func wordsWithAMeaningOfTheirOwnAreRefused(word: String) {
        #expect(Identifier.fault(in: word)?.contains("meaning of its own") == true)
        #expect(Identifier.fault(in: word + "s") == nil)
    }

    @Test(arguments: ["tick", "overdue", "status", "export", "access-review", "service"])
    func aSubjectIsNotCalledLikeACommand(word: String) {
        #expect(Identifier.fault(inSubject: word) == "'\(word)' is a command")
        #expect(Identifier.fault(inSubject: "my-" + word) == nil)
        // `backup` is a service of AWS, `access-review` a duty.
        #expect(Identifier.fault(in: word) == nil)
    }

    @Test(arguments: [
        ("", "1 to 63"), ("-a", "begins with"), ("a!", "has only"), ("123456789012", "12 digits"),
    ])
    func theFaultIsSaidInWords(text: String, words: String) {
        #expect(Identifier.fault(in: text)?.contains(words) == true)
    }
}
