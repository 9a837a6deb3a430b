import Exports
import Testing

@Suite struct NameUUIDTests {
    /// Source: RFC 9562, appendix A.4, under the name space of DNS.
    @Test func theExampleOfTheStandardComesOutAsPrinted() {
        let uuids = NameUUIDs(under: "6ba7b810-9dad-11d1-80b4-00c04fd430c8")
        #expect(uuids("www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }

    @Test func anotherRegisterGivesAnotherUUID() {
        let one = NameUUIDs(under: "7c1f0f0a-9d55-4c0b-8a51-3f6a3a0c7e11")
        let other = NameUUIDs(under: "7c1f0f0a-9d55-4c0b-8a51-3f6a3a0c7e12")
        #expect(one("web") != other("web"))
        #expect(one("web") == NameUUIDs(under: "7C1F0F0A-9D55-4C0B-8A51-3F6A3A0C7E11")("web"))
    }
}
