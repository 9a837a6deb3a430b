import Catalogue
import Domain
import Testing

@Suite struct PackValidatorTests {
    @Test func theSmallPackHasNoFaults() throws {
        try expectFaults { _ in }
    }

    @Test func aFaultCanBeToldWithItsFile() throws {
        var pack = try smallPack()
        pack.duties[0].source = ""
        let files = try PackFiles(parts: [("small.json", Array(smallPackText.utf8))])
        #expect(
            PackValidator.faults(in: pack, files: files).map(\.description)
                == ["small.json, duty host-care, source: the words are missing"])
    }

    @Test func everyFaultIsFoundAtOnce() throws {
        var pack = try smallPack()
        pack.duties[0].source = ""
        pack.controls[1].severity = .low
        pack.aspects[0].covers = ""
        pack.services[0].title = ""
        #expect(PackValidator.faults(in: pack).count == 3)
    }
}
