import Catalogue
import Domain
import Testing

@Suite struct MatrixRowTests {
    @Test func aServiceHasItsOwnRow() throws {
        let pack = try smallPack()
        #expect(pack.cell(service: "s3", aspect: "platform-software")?.owner == .shared)
    }

    @Test func aServiceWithoutARowHasThatOfItsClass() throws {
        var pack = try smallPack()
        pack.matrix.services = [:]
        #expect(pack.cell(service: "s3", aspect: "platform-software")?.owner == .customer)
    }

    @Test func aSaaSServiceWithoutARowHasThatOfItsModel() throws {
        #expect(try smallPack().cell(service: "chime", aspect: "platform-software")?.owner == .aws)
    }

    @Test func whatTheModelDoesNotHaveTheClassDoesNotBringBack() throws {
        let pack = try smallPack()
        #expect(pack.cell(service: "ec2", aspect: "platform-software")?.owner == .notApplicable)
    }

    @Test func aTraitDecidesWhetherThereIsAGuestSystemToPatch() throws {
        var pack = try smallPack()
        pack.matrix.services = [:]
        pack.services[2].traits = ["has-guest-os"]
        #expect(pack.cell(service: "ec2", aspect: "guest-os")?.owner == .customer)
        #expect(pack.cell(service: "ebs", aspect: "guest-os")?.owner == .notApplicable)
        #expect(pack.cell(service: "s3", aspect: "guest-os")?.owner == .customer)
    }

    @Test func aTraitPutsAnAspectIntoTheCustomersHands() throws {
        var pack = try smallPack()
        pack.matrix.services = [:]
        pack.matrix.classes["abstract"]?["network-config"] = pack.matrix.models["saas"]?["guest-os"]
        pack.matrix.classes["infrastructure"]?["network-config"] =
            pack.matrix.models["saas"]?["data"]
        #expect(pack.cell(service: "s3", aspect: "network-config")?.owner == .aws)
        pack.services[2].traits.append("has-network")
        #expect(pack.cell(service: "s3", aspect: "network-config")?.owner == .customer)
    }

    @Test func aUseThatBringsItsOwnHostsPatchesThem() throws {
        let pack = try smallPack()
        let chime = MatrixRow(pack.services[3], traits: ["has-guest-os"], in: pack)
        #expect(chime["guest-os"]?.owner == .customer)
        let s3 = MatrixRow(pack.services[2], traits: ["has-guest-os"], in: pack)
        #expect(s3["guest-os"]?.owner == .customer)
        let ec2 = MatrixRow(pack.services[0], traits: [], in: pack)
        #expect(ec2["guest-os"]?.owner == .notApplicable)
    }

    @Test func whatNoTraitBringsDoesNotExist() throws {
        var pack = try smallPack()
        pack.matrix.services = [:]
        pack.matrix.classes["abstract"]?["backup"] = MatrixCell(owner: .shared)
        #expect(pack.cell(service: "s3", aspect: "backup")?.owner == .shared)
        pack.services[2].traits = []
        #expect(pack.cell(service: "s3", aspect: "backup")?.owner == .notApplicable)
    }

    @Test func aUseThatLacksATraitLacksTheAspect() throws {
        var pack = try smallPack()
        pack.matrix.services["ec2"] = pack.matrix.models["iaas"]
        let ec2 = pack.services[0]
        #expect(MatrixRow(ec2, in: pack)["guest-os"]?.owner == .customer)
        let without = MatrixRow(ec2, traits: ["stores-data"], in: pack)
        #expect(without["guest-os"]?.owner == .notApplicable)
    }

    @Test func aCoarseAspectIsOwnedAsTheFirstOfItsAspectsThatExists() throws {
        let pack = try smallPack()
        let software = pack.coarseAspects[0]
        #expect(pack.row(service: "ec2")?[software]?.owner == .customer)
        #expect(pack.row(service: "chime")?[software]?.owner == .aws)
        #expect(pack.row(service: "ebs")?[software]?.owner == .notApplicable)
    }

    @Test func whatThePackDoesNotKnowHasNoOwner() throws {
        let pack = try smallPack()
        #expect(pack.cell(service: "s4", aspect: "data") == nil)
        #expect(pack.cell(service: "s3", aspect: "virtue") == nil)
    }
}
