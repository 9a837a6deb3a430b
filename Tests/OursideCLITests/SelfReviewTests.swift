import Testing

@testable import OursideCLI

@Suite struct SelfReviewTests {
    @Test(arguments: [
        ("ada", "ada"), ("ada", "Ada"), ("ada", "ada@example.com"), ("ada@example.com", "ada"),
        ("ada", "people/ada"),
    ])
    func namesThatMeanTheSamePersonAreTheSame(person: String, identity: String) {
        #expect(ReviewSheet.isSelf(person, identity))
    }

    @Test(arguments: [("ada", "adam"), ("", ""), ("ada", "bo@ada.example"), ("ada", "ada/ps-1")])
    func othersAreNot(person: String, identity: String) {
        #expect(!ReviewSheet.isSelf(person, identity))
    }
}
