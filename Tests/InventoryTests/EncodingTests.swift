import Inventory
import Testing

@Suite struct EncodingTests {
    private func utf16(_ bytes: [UInt8], little: Bool) -> [UInt8] {
        let units = "\u{feff}\(String(decoding: bytes, as: UTF8.self))".utf16
        return units.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
            return little ? [low, high] : [high, low]
        }
    }

    @Test(arguments: ["show.json", "terraform.tfstate"])
    func aFileGivesTheSameInEveryEncoding(name: String) throws {
        let plain = try sample(name)
        let expected = try read(plain)
        #expect(try read([0xef, 0xbb, 0xbf] + plain) == expected)
        #expect(try read(utf16(plain, little: true)) == expected)
        #expect(try read(utf16(plain, little: false)) == expected)
    }

    @Test(arguments: [true, false])
    func aTableKeepsItsUmlautsAndItsEmoji(little: Bool) throws {
        let table = "service;team\ns3;Käthes Team 🔑\n"
        let reading = try read(utf16(Array(table.utf8), little: little))
        #expect(reading.services.map(\.team) == ["Käthes Team 🔑"])
    }

    @Test func aBeginningThatEndsInsideACharacterIsRecognized() {
        let head = utf16(Array("service,name\ns3,🔑".utf8), little: true)
        for length in 26...head.count {
            #expect(Inventory.recognize(Array(head.prefix(length))) == .servicesCSV)
        }
    }

    @Test func aFileInWindows1252IsRefusedWithThePlaceAndTheCure() throws {
        let bytes = Array("service,team\ns3,K".utf8) + [0xe4] + Array("the\n".utf8)
        let problem = try #require(refusal(bytes))
        #expect(problem.what == "The file is not UTF-8.")
        #expect(problem.why?.hasSuffix("at line 2, column 5.") == true)
        #expect(problem.try == "iconv -f WINDOWS-1252 -t UTF-8 FILE > FILE.utf8")
    }

    @Test(arguments: [
        [], [0xef, 0xbb, 0xbf], Array(" \r\n".utf8),
    ])
    func anEmptyFileIsSaidToBeEmpty(bytes: [UInt8]) {
        #expect(refusal(bytes)?.what == "The file is empty.")
    }

    @Test(arguments: [
        [0x73, 0x00, 0x65, 0x00],  // UTF-16 without a mark
        [0xff, 0xfe, 0x00, 0x00, 0x73, 0x00, 0x00, 0x00],  // UTF-32
        [0xff, 0xfe, 0x73],  // half a unit
        [0xff, 0xfe, 0x00, 0xd8, 0x73, 0x00],  // half a surrogate pair
    ])
    func whatIsNotTextIsRefused(bytes: [UInt8]) {
        #expect(refusal(bytes)?.what == "The file is not text.")
    }
}
