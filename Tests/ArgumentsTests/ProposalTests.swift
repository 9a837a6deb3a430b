import Arguments
import Testing

/// What a refusal proposes to paste.
@Suite struct ProposalTests {
    @Test func whatCannotBePastedIsNotProposed() throws {
        #expect(
            try outcome(["tick", "a/b\u{1B}[2J", "--evidense", "x"]).hasSuffix(
                "try: ourside help tick"))
        let many = Array(repeating: "subject/duty", count: 5000)
        #expect(try outcome(["tikc"] + many).hasSuffix("try: ourside help"))
    }

    @Test func aProposalIsQuotedForTheShell() throws {
        #expect(
            try outcome(["import", "it's $HOME", "", "--databsae=a b"]).hasSuffix(
                #"try: ourside import 'it'\''s $HOME' '' '--database=a b'"#))
    }

    @Test func longListsOfValuesAreCut() {
        let problem = ArgumentProblem.notAllowed("x", among: (1...30).map { "value-\($0)" })
        #expect(
            problem.why
                == "there are 30 values, such as value-1, value-2, value-3, value-4 and value-5.")
        #expect(ArgumentProblem.notAllowed("x", among: []).why == nil)
        #expect(ArgumentProblem.notAllowed("x", among: ["y"]).why == "the only value is y.")
    }
}
