import Catalogue
import Domain
import Testing

@Suite struct BuiltInPackTests {
    private let pack: Pack

    init() throws { pack = try BuiltInPack.load() }

    @Test func itHasNoFaults() throws {
        let files = try PackFiles(parts: BuiltInPack.parts)
        #expect(PackValidator.faults(in: pack, files: files).map(\.description) == [])
    }

    @Test func itsPartsAreReadStrictlyWithoutAWord() throws {
        #expect(try PackText.read(parts: BuiltInPack.parts) == pack)
    }

    @Test func itHoldsWhatTheCatalogueHolds() {
        #expect(pack.services.count == 104)
        #expect(pack.controls.count == 159)
        #expect(pack.controls.filter { $0.owner == .inherited }.count == 9)
        #expect(pack.duties.count == 49)
        #expect(pack.events.count == 8)
        #expect(pack.aspects.count == 20)
        #expect(pack.coarseAspects.count == 6)
        #expect(pack.matrix.services.count == 73)
    }

    @Test func itIsCalledOursideAndExtendsNothing() {
        #expect(pack.pack?.id == "ourside")
        #expect(pack.pack?.extends == nil)
    }

    @Test func itsResourcesAreOfFiveKinds() {
        #expect(
            PackIndex(pack).allResourceKinds
                == ["access-key", "certificate", "domain", "kms-key", "secret"])
    }

    @Test func everyControlStandsInTheFileOfItsCategory() throws {
        let files = try PackFiles(parts: BuiltInPack.parts)
        for control in pack.controls {
            let category = control.owner == .inherited ? "inherited" : control.category
            #expect(files.file(of: "control \(control.id)") == "controls-\(category).json")
        }
    }

    @Test func itsCanonicalTextGivesItBack() throws {
        let text = try PackText.canonical(pack)
        #expect(try PackText.read(canonical: text) == pack)
        #expect(try PackText.canonical(PackText.read(canonical: text)) == text)
    }
}
