import Catalogue
import Domain
import Testing

@Suite struct FrameworkCoverageTests {
    private func coverage(
        _ profile: Profile, spoil: (inout Pack) -> Void = { _ in }
    ) throws -> [FrameworkCoverage.Entry] {
        var pack = try smallPack()
        spoil(&pack)
        let applicability = Applicability(pack, Selection(profile: profile))
        return FrameworkCoverage("soc2", of: pack, applicability).entries
    }

    @Test func controlsStandUnderTheIdsThatTheyCarry() throws {
        let entries = try coverage(.full) { pack in
            pack.controls[0].frameworks = ["soc2": ["CC7.1"]]
            pack.controls[2].frameworks = ["soc2": ["CC7.1", "CC6.1"]]
            pack.controls[3].frameworks = ["soc2": ["CC6.4", "CC6.1"]]
        }
        #expect(entries.map(\.id) == ["CC6.1", "CC6.4", "CC7.1"])
        #expect(
            entries.map { $0.inForce.map(\.id) } == [
                ["key-age"], [], ["host-patching", "key-age"],
            ])
        #expect(entries.map { $0.inherited.count } == [1, 1, 0])
        #expect(entries.allSatisfy { $0.notInForce.isEmpty })
    }

    @Test func whatTheProfileLeavesOutIsNotInForce() throws {
        let entries = try coverage(.essential) { pack in
            for index in 0...2 { pack.controls[index].frameworks = ["soc2": ["CC6.1"]] }
        }
        #expect(entries.map { $0.inForce.map(\.id) } == [["host-patching"]])
        #expect(entries.map { $0.notInForce.map(\.id) } == [["root-mfa", "key-age"]])
    }

    @Test func numbersInIdsCountAsNumbers() throws {
        let ids = ["A1.2", "CC6.1", "CC6.2", "CC6.10", "AC-2", "AC-2(3)", "AC-12", "8.2", "12.1.1"]
        let entries = try coverage(.full) { $0.controls[0].frameworks = ["soc2": ids] }
        #expect(
            entries.map(\.id) == [
                "8.2", "12.1.1", "A1.2", "AC-2", "AC-2(3)", "AC-12", "CC6.1", "CC6.2", "CC6.10",
            ])
    }

    @Test func aFrameworkThatNoControlCarriesHasNoEntries() throws {
        #expect(try coverage(.full) { $0.controls[0].frameworks = [:] }.isEmpty)
    }

    @Test func theBuiltInPackKnowsSixFrameworks() throws {
        let pack = try BuiltInPack.load()
        #expect(
            pack.frameworks == ["cis-aws", "hipaa", "iso-27001", "nist-800-53", "pci-dss", "soc2"])
        // Every profile: nothing that carries an id stays out of 'full' but what is opted in.
        let applicability = Applicability(pack, Selection(profile: .full))
        for framework in pack.frameworks {
            let entries = FrameworkCoverage(framework, of: pack, applicability).entries
            #expect(entries.count >= 40)
            for entry in entries where entry.inForce.isEmpty && entry.inherited.isEmpty {
                #expect(entry.notInForce.allSatisfy { $0.optIn == true }, "\(entry.id)")
            }
        }
    }
}
