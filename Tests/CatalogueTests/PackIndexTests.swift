import Catalogue
import Domain
import Testing

@Suite struct PackIndexTests {
    @Test func thingsAreFoundByTheirIds() throws {
        let index = PackIndex(try smallPack())
        #expect(index.service("s3")?.title == "Amazon S3")
        #expect(index.control("root-mfa")?.severity == .critical)
        #expect(index.control(ofItem: "host-patching/test")?.id == "host-patching")
        #expect(index.duty("host-care")?.ordered == true)
        #expect(index.event("leaver")?.tasks.count == 1)
        #expect(index.aspect("data")?.title == "Data")
    }

    @Test func unknownIdsAreNotFound() throws {
        let index = PackIndex(try smallPack())
        #expect(index.service("s4") == nil)
        #expect(index.control("s3") == nil)
        #expect(index.duty("root-mfa") == nil)
        #expect(index.event("joiner") == nil)
        #expect(index.aspect("virtue") == nil)
    }

    @Test func idsStandInTheOrderOfThePack() throws {
        let index = PackIndex(try smallPack())
        #expect(index.allServiceIDs == ["ec2", "ebs", "s3", "chime"])
        #expect(index.allControlIDs.first == "host-patching")
        #expect(index.allDutyIDs == ["host-care", "account-baseline", "key-rotation"])
        #expect(index.allEventKinds == ["leaver"])
        #expect(index.allTraits == ["has-guest-os", "stores-data"])
        #expect(index.allResourceKinds == ["kms-key"])
    }

    @Test func ofTwoThingsWithOneIdTheFirstIsFound() throws {
        var pack = try smallPack()
        pack.services[2].id = "ec2"
        #expect(PackIndex(pack).service("ec2")?.title == "Amazon EC2")
    }
}
