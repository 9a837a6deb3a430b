import Hashing
import Testing

@Suite struct DigestTests {
    @Test func aDigestReadsWhatItWrites() {
        for text in ["", "abc", "x"] {
            let digest = SHA256.hash(text)
            #expect(Digest(digest.description) == digest)
        }
    }

    @Test func upperCaseIsReadAsPowerShellWritesIt() {
        let digest = SHA256.hash("abc")
        #expect(Digest(digest.description.uppercased()) == digest)
    }

    @Test func theBytesAreThoseOfTheText() {
        let digest = SHA256.hash("abc")
        #expect(digest.bytes.count == 32)
        #expect(digest.bytes.prefix(4) == [0xba, 0x78, 0x16, 0xbf])
        #expect(digest.bytes.suffix(4) == [0xf2, 0x00, 0x15, 0xad])
    }

    @Test(arguments: [
        "", "ba7816bf", String(repeating: "g", count: 64), String(repeating: "a", count: 63),
        String(repeating: "a", count: 65), " " + String(repeating: "a", count: 63),
        String(repeating: "ä", count: 32),
    ])
    func whatIsNot64HexadecimalDigitsIsNoDigest(text: String) {
        #expect(Digest(text) == nil)
    }
}
