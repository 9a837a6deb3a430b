import JSON
import Testing

@Suite struct JSONScannerTests {
    private func events(_ text: String) throws -> [JSONEvent] {
        var events: [JSONEvent] = []
        var scanner = JSONScanner(Array(text.utf8))
        try scanner.scan { events.append($0) }
        return events
    }

    private func fault(_ text: String) -> JSONFault? {
        #expect(throws: JSONFault.self) { try events(text) }
    }

    @Test func whatStandsThereIsToldInItsOrder() throws {
        #expect(
            try events(#" {"a": [1, null], "b": "c"}"#) == [
                .object, .key(2..<5), .list, .word, .null, .end, .key(18..<21),
                .string(23..<26), .end,
            ])
    }

    @Test func aByteOrderMarkIsPassedOver() throws {
        #expect(try events("\u{FEFF}true") == [.word])
    }

    @Test(arguments: ["[", "{\"a\":"])
    func theDeepestLevelIsReadAndOneMoreIsRefused(bracket: String) throws {
        let limit = JSONScanner.deepest
        let inside = String(repeating: bracket, count: limit)
        let closing = String(repeating: bracket == "[" ? "]" : "}", count: limit)
        let value = bracket == "[" ? "" : "1"
        #expect(try events(inside + value + closing).count { $0 == .end } == limit)
        #expect(
            fault(inside + bracket)
                == JSONFault(offset: inside.utf8.count, begin: inside.utf8.count, reason: .tooDeep))
    }

    @Test(arguments: [
        (#"{"a": nil}"#, 7, 6, JSONFault.Reason.expected(.value)),
        (#"{"a": 1"#, 7, 7, .endsEarly(.comma(inObject: true))),
        (#"{"a": "b"#, 8, 6, .endsEarly(.endOfString)),
        (#"[1}"#, 2, 2, .expected(.end(ofObject: false))),
        (#"["\x"]"#, 2, 1, .expected(.escape)), ("[1.]", 3, 1, .expected(.digit)),
        ("", 0, 0, .endsEarly(.value)),
    ])
    func theFirstFaultHasItsPlace(
        text: String, offset: Int, begin: Int, reason: JSONFault.Reason
    ) {
        #expect(fault(text) == JSONFault(offset: offset, begin: begin, reason: reason))
    }

    @Test func theOutermostKeysAreThoseBeforeTheFault() {
        let keys = JSONKeys(of: Array(#"{"a": {"b": 1}, "c": [}"#.utf8))
        #expect(keys.keys == ["a", "c"])
        #expect(keys.fault?.reason == .expected(.value))
    }
}
