import Foundation
import Testing

@testable import Catalogue

@Suite struct MergePatchTests {
    private func tree(_ text: String) throws -> JSONTree {
        try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
    }

    /// The examples of RFC 7396, appendix A: original, patch, result.
    @Test(arguments: [
        (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
        (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
        (#"{"a":"b"}"#, #"{"a":null}"#, #"{}"#),
        (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
        (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
        (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
        (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
        (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
        (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
        (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
        (#"{"a":"foo"}"#, "null", "null"),
        (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
        (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
        (#"[1,2]"#, #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
        (#"{}"#, #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
    ])
    func examplesOfTheStandard(original: String, patch: String, result: String) throws {
        #expect(try tree(original).patched(with: tree(patch)) == tree(result))
    }

    /// Two patches made one do what they do one after the other.
    @Test(arguments: [
        (#"{"a":1}"#, #"{"a":2}"#), (#"{"a":1}"#, #"{"b":2}"#), (#"{"a":1}"#, #"{"a":null}"#),
        (#"{"a":null}"#, #"{"a":1}"#), (#"{"o":{"x":null}}"#, #"{"o":{"y":[1]}}"#),
        (#"{"o":{"x":1,"z":2}}"#, #"{"o":{"x":null}}"#), (#"{"o":{"x":1}}"#, #"{"o":[3]}"#),
    ])
    func patchesThatFollowEachOther(first: String, second: String) throws {
        let start = try tree(#"{"a":0,"o":{"x":0,"y":0},"l":[1,2]}"#)
        let (first, second) = (try tree(first), try tree(second))
        #expect(
            start.patched(with: first).patched(with: second)
                == start.patched(with: first.followed(by: second)))
    }

    @Test(arguments: ["null", "true", "1", "1.5", #""x""#, "[1,[]]", #"{"a":{"b":false}}"#])
    func aTreeIsWrittenAsItWasRead(text: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        #expect(String(decoding: try encoder.encode(tree(text)), as: UTF8.self) == text)
    }
}
