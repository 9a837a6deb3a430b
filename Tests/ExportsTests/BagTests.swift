import Exports
import Hashing
import Testing

@Suite struct BagTests {
    private static let payload = [
        BagFile(path: "data/z.txt", size: 3, digest: SHA256.hash("abc")),
        BagFile(path: "data/100% é\r\n.txt", size: 0, digest: SHA256.hash("")),
    ]

    private func text(_ name: String, _ tags: BagTags) throws -> String {
        try #require(tags.files.first { $0.name == name }).text
    }

    @Test func manifestsListFilesInOrderOfTheirBytes() throws {
        let manifest = try text("manifest-sha256.txt", BagTags([], payload: Self.payload))
        #expect(
            manifest == """
                e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  \
                data/100%25 é%0D%0A.txt
                ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/z.txt

                """)
    }

    @Test func theTagManifestListsTheOtherTagFiles() throws {
        let tags = BagTags([], payload: Self.payload)
        let lines = try text(BagTags.tagManifest, tags).split(separator: "\n")
        #expect(
            lines.map { $0.dropFirst(66) } == ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"])
        let bagit = try text("bagit.txt", tags)
        #expect(lines[1].hasPrefix(SHA256.hash(bagit).description))
    }

    @Test func informationStaysOnItsLineAndCountsThePayload() throws {
        let tags = BagTags([("Source-Organization", " A\nB: C ")], payload: Self.payload)
        #expect(
            try text("bag-info.txt", tags) == "Source-Organization: A⏎B: C\nPayload-Oxum: 3.2\n")
    }

    @Test func anAuditSaysWhichLedgerItIsOf() throws {
        let information = BagTags.information(SmallOrganization.audit.record)
        let tags = BagTags(information, payload: [])
        #expect(
            try text("bag-info.txt", tags).contains(
                "\nOurside-Ledger-Head: \(SmallOrganization.head)\nPayload-Oxum: 0.0\n"))
    }
}
