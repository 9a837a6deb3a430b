import Domain
import Testing

@Suite struct ObstacleTests {
    private let pack: Pack
    private let rules: Applicability

    init() throws {
        pack = try SmallPack.pack()
        rules = Applicability(pack, Selection(profile: .essential))
    }

    private func subject(
        _ scope: Scope, _ id: String? = nil, _ environment: String = "production",
        _ classification: Classification = .internal
    ) throws -> SubjectProfile {
        let services = try id.map { id in
            let service = try #require(pack.services.first { $0.id == id })
            return [
                ServiceProfile(service, environment: environment, classification: classification)
            ]
        }
        return SubjectProfile(scope: scope, services: Set(services ?? []))
    }

    private func obstacle(toDuty id: String, _ subject: SubjectProfile) throws -> Obstacle? {
        let duty = try #require(pack.duties.first { $0.id == id })
        let ids = Set(duty.items.map(controlID(ofItem:)))
        return rules.obstacle(
            to: duty, covering: pack.controls.filter { ids.contains($0.id) }, for: subject)
    }

    private func obstacle(toControl id: String, _ subject: SubjectProfile) throws -> Obstacle? {
        rules.obstacle(to: try #require(pack.controls.first { $0.id == id }), for: subject)
    }

    @Test func nothingStandsInTheWayOfWhatApplies() throws {
        #expect(try obstacle(toDuty: "host-care", subject(.service, "ec2")) == nil)
        #expect(try obstacle(toControl: "os-patching", subject(.service, "ec2")) == nil)
        let key = try subject(.resource(kind: "access-key"))
        #expect(try obstacle(toDuty: "rotate", key) == nil)
        #expect(try obstacle(toControl: "key-rotation", key) == nil)
    }

    @Test func theFirstThingInTheWayOfADuty() throws {
        let ec2 = try subject(.service, "ec2")
        #expect(try obstacle(toDuty: "pen-test", ec2) == .proposedOnly)
        #expect(try obstacle(toDuty: "host-scan", ec2) == .notSelected)
        #expect(try obstacle(toDuty: "policy-review", ec2) == .otherScope(.organization))
        #expect(try obstacle(toDuty: "restore-test", ec2) == .lacks(["paas"]))
        #expect(
            try obstacle(toDuty: "restore-test", subject(.service, "rds", "staging"))
                == .otherEnvironment(["production"]))
        #expect(
            try obstacle(toDuty: "secrets-hunt", subject(.account, "ec2", "production", .public))
                == .belowClassification(.internal))
        #expect(
            try obstacle(toDuty: "host-care", subject(.service, "s3")) == .lacks(["has-guest-os"]))
    }

    @Test func theFirstThingInTheWayOfAControl() throws {
        let ec2 = try subject(.service, "ec2")
        #expect(try obstacle(toControl: "datacentre", ec2) == .inherited)
        #expect(try obstacle(toControl: "chaos", ec2) == .proposedOnly)
        #expect(try obstacle(toControl: "os-scanning", ec2) == .notSelected)
        #expect(try obstacle(toControl: "root-mfa", ec2) == .otherScope(.account))
        #expect(try obstacle(toControl: "restore", ec2) == .lacks(["has-backups"]))
        #expect(
            try obstacle(toControl: "encryption", subject(.service, "s3"))
                == .belowClassification(.confidential))
        #expect(
            try obstacle(toControl: "restore", subject(.service, "rds", "staging"))
                == .otherEnvironment(["production"]))
    }
}
