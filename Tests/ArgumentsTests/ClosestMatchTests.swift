import Arguments
import Testing

@Suite struct ClosestMatchTests {
    static let names = ["--evidence", "--environment", "--on", "--by", "--limit", "--link"]

    @Test(arguments: [
        ("--evidense", "--evidence"),
        ("--evidnece", "--evidence"),
        ("--evid", "--evidence"),
        ("--limits", "--limit"),
        ("--EVIDENCE", "--evidence"),
        ("--no", "--on"),
        ("--frobnicate", nil),
        ("--x", nil),
        ("", nil),
    ])
    func findsWhatWasMeant(typed: String, meant: String?) {
        #expect(closestMatch(to: typed, among: Self.names) == meant)
    }

    @Test func shortNamesHaveToBeCloser() {
        #expect(closestMatch(to: "rds", among: ["eks", "ec2", "s3"]) == nil)
        #expect(closestMatch(to: "ec", among: ["s3", "ec2"]) == "ec2")
        #expect(closestMatch(to: "x", among: ["y"]) == nil)
    }

    @Test func theClosestComesFirstAndTiesKeepTheirOrder() {
        #expect(
            closestMatches(to: "lost", among: ["loss", "list", "lost1", "last", "lot"], limit: 3)
                == ["loss", "list", "lost1"])
        #expect(
            closestMatches(to: "over", among: ["overview", "overdue", "oven"])
                == ["oven", "overdue", "overview"])
        #expect(closestMatches(to: "list", among: ["list"], limit: 0).isEmpty)
    }

    @Test func aPastedFileIsComparedWithNothing() {
        let text = String(repeating: "list ", count: 100_000)
        #expect(closestMatch(to: text, among: ["list", text]) == nil)
    }
}
