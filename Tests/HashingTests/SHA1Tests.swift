import Hashing
import Testing

@Suite struct SHA1Tests {
    /// Source: NIST, "Secure Hashing" examples for FIPS 180-4 (SHA-1).
    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "a49b2446a02c645bf419f995b67091253a04a259"
        ),
    ])
    func theExamplesOfTheStandardComeOutAsPrinted(text: String, digest: String) {
        #expect(hexadecimal(SHA1.hash(Array(text.utf8))) == digest)
    }

    /// Source: RFC 3174, section 7.3, test 3.
    @Test func aMillionTimesTheLetterAComesOutAsPrinted() {
        let bytes = [UInt8](repeating: 97, count: 1_000_000)
        let digest = "34aa973cd4c4daa4f61eeb2bdbad27316534016f"
        #expect(hexadecimal(SHA1.hash(bytes)) == digest)
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
