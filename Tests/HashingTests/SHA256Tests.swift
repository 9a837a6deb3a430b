import Hashing
import Testing

@Suite struct SHA256Tests {
    /// Source: NIST, "Secure Hashing" examples for FIPS 180-4 (SHA-256).
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func theExamplesOfTheStandardComeOutAsPrinted(text: String, digest: String) {
        #expect(SHA256.hash(text).description == digest)
    }

    @Test func aMillionTimesTheLetterAComesOutAsPrintedInTheStandard() {
        let bytes = [UInt8](repeating: 97, count: 1_000_000)
        let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(SHA256.hash(bytes).description == digest)
    }

    @Test func aTextIsHashedAsItsUTF8Bytes() {
        #expect(SHA256.hash("Käthe 🔑") == SHA256.hash(Array("Käthe 🔑".utf8)))
        #expect(SHA256.hash("é") != SHA256.hash("e\u{301}"))
    }

    /// Pieces that end before, at and after the border of a block, 64 bytes.
    @Test(arguments: [1, 3, 55, 56, 63, 64, 65, 127, 128, 129, 500])
    func piecesGiveTheSameDigestAsTheWhole(size: Int) {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 167) }
        var hash = SHA256()
        for start in stride(from: 0, to: bytes.count, by: size) {
            hash.update(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        #expect(hash.finish() == SHA256.hash(bytes))
    }

    @Test func piecesOfUnequalSizesGiveTheSameDigestAsTheWhole() {
        let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 73) }
        var (hash, start, size) = (SHA256(), 0, 0)
        while start < bytes.count {
            let end = min(start + size, bytes.count)
            bytes[start..<end].withUnsafeBytes { hash.update($0) }
            (start, size) = (end, (size * 7 + 5) % 151)
        }
        #expect(hash.finish() == SHA256.hash(bytes))
    }

    @Test func aSequenceWithoutStorageOfItsOwnIsTakenAsWell() {
        var hash = SHA256()
        hash.update((0..<300).lazy.map { UInt8(truncatingIfNeeded: $0) })
        #expect(hash.finish() == SHA256.hash((0..<300).map { UInt8(truncatingIfNeeded: $0) }))
    }

    @Test func aCopyGoesItsOwnWay() {
        var first = SHA256()
        first.update(Array("ab".utf8))
        var second = first
        second.update(Array("d".utf8))
        first.update(Array("c".utf8))
        #expect(first.finish() == SHA256.hash("abc"))
        #expect(second.finish() == SHA256.hash("abd"))
    }
}
