import Foundation
import Inventory
import Testing

@Suite struct MalformedJSONTests {
    @Test(arguments: [
        ("{\n  \"a\": tru\n}", "line 2, column 11", "a value"),
        ("{\"ä\": 1 2}", "line 1, column 9", "a comma or the end of the list"),
        ("{\"a\": 01}", "line 1, column 8", "a comma or the end of the list"),
        ("{\"a\": [1}", "line 1, column 9", "']'"),
        ("{\"a\": 1]", "line 1, column 8", "'}'"),
        ("{a: 1}", "line 1, column 2", "a key"),
        ("{\"a\": 1,}", "line 1, column 9", "a key"),
        ("{\"a\" 1}", "line 1, column 6", "a colon"),
        ("{\"a\":\r\n1}\r\n{}", "line 3, column 1", "the end of the file"),
        ("{\"a\": \"\n\"}", "line 1, column 8", "the end of the string"),
        ("{\"a\": \"\\x\"}", "line 1, column 8", "an escape that JSON has"),
        ("{\"a\": \"\\u00g0\"}", "line 1, column 12", "a hexadecimal digit"),
        ("{\"a\": 1.}", "line 1, column 9", "a digit"),
    ])
    func thePlaceAndWhatWasExpectedAreNamed(text: String, place: String, expected: String) {
        let problem = refusal(text, as: .terraformShow)
        #expect(problem?.what == "The file is not JSON from \(place) on.")
        #expect(problem?.why == "\(expected) was expected there.")
    }

    @Test func aFileThatWasCutOffIsSaidToEndEarly() throws {
        let whole = try sample("show.json")
        let cut = Array(whole.prefix(4000))
        #expect(refusal(cut)?.what == "The JSON ends early, at line 1, column 4001.")
        for length in stride(from: 20, to: whole.count - 1, by: 97) {
            let what = refusal(Array(whole.prefix(length)), as: .terraformShow)?.what
            #expect(what?.hasPrefix("The JSON ends early") == true)
        }
    }

    @Test(arguments: ["[", "{\"a\":", "{\"version\":4,\"serial\":1,\"x\":["])
    func aHundredThousandBracketsAreRefused(bracket: String) {
        let text = String(repeating: bracket, count: 100_000)
        for kind in [InventoryKind.terraformShow, .terraformState] {
            let what = refusal(text, as: kind)?.what
            #expect(what?.hasPrefix("The JSON is nested deeper than 256 levels") == true)
        }
        // The outermost keys are all that can be said of it.
        let isState = bracket.contains("version")
        #expect(Inventory.recognize(Array(text.utf8)) == (isState ? .terraformState : nil))
    }

    @Test func modulesAsDeepAsIsAcceptedAreRead() throws {
        let resource = #"{"type":"aws_sqs_queue","values":{}}"#
        var module = #"{"resources":[\#(resource)]}"#
        for _ in 0..<120 { module = #"{"child_modules":[\#(module)]}"# }
        let text = #"{"format_version":"1.0","values":{"root_module":\#(module)}}"#
        #expect(try read(text).services.map(\.key) == ["sqs||"])
    }

    /// Files with one or two bytes changed, taken or put in are JSON for both or for none.
    @Test func whatIsJSONIsJudgedAsPythonJudgesIt() throws {
        var random = SplitMix(state: 2026)
        let base = Array(#"{"a":[1,-2.5e+3,0,true,false,null],"b":{"c":"d\n\u00e4\"x"},"e":[]} "#)
        let alphabet = Array("{}[]:,\"\\truefalsn0123456789.eE+- \n\tü")
        let texts = try (0..<3000).map { _ in
            var text = base
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let index = Int.random(in: text.indices, using: &random)
                let other = try #require(alphabet.randomElement(using: &random))
                switch Int.random(in: 0...2, using: &random) {
                case 0: text[index] = other
                case 1: text.remove(at: index)
                default: text.insert(other, at: index)
                }
            }
            return String(text)
        }
        let program = """
            import json, sys
            def no(text): raise ValueError(text)
            def ok(text):
                try: json.loads(text, parse_constant=no)
                except ValueError: return False
                return True
            print(json.dumps([ok(text) for text in json.load(open(sys.argv[1]))]))
            """
        let verdicts = try python(program, texts, as: [Bool].self)
        #expect(verdicts.count { $0 } > 300)
        #expect(verdicts.count { !$0 } > 1000)
        for (text, isJSON) in zip(texts, verdicts) {
            let what = refusal(text, as: .terraformShow)?.what ?? ""
            let isRefused = what.hasPrefix("The file is not JSON") || what.contains("ends early")
            #expect(isRefused != isJSON, "\(text)")
        }
    }
}
