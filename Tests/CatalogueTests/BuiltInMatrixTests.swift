import Catalogue
import Domain
import Testing

/// What must hold in the built-in matrix for every service, with or without a row of its own.
@Suite struct BuiltInMatrixTests {
    private let pack: Pack

    init() throws { pack = try BuiltInPack.load() }

    private func owner(_ service: String, _ aspect: String) -> AspectOwner? {
        pack.cell(service: service, aspect: aspect)?.owner
    }

    private func expectOwner(_ aspect: String, _ allowed: Set<AspectOwner>) throws {
        for service in pack.services {
            let found = try #require(owner(service.id, aspect), "\(service.id)")
            #expect(allowed.contains(found), "\(service.id)")
        }
    }

    @Test func everyServiceHasAnAnswerForEveryAspect() {
        for service in pack.services {
            for aspect in pack.aspects { #expect(owner(service.id, aspect.id) != nil) }
        }
    }

    @Test(arguments: ["identity", "data"])
    func identityAndDataAreTheCustomers(aspect: String) throws {
        try expectOwner(aspect, [.customer, .notApplicable])
        #expect(pack.services.allSatisfy { owner($0.id, "identity") == .customer })
    }

    @Test(arguments: ["physical", "hardware", "virtualization", "network-infrastructure"])
    func theCloudItselfIsOfAWS(aspect: String) throws {
        try expectOwner(aspect, [.aws])
    }

    @Test func trainingIsShared() throws {
        try expectOwner("training", [.shared])
    }

    @Test func loggingIsTheCustomers() throws {
        try expectOwner("logging", [.customer])
    }

    @Test func encryptionAtRestIsNeverOfAWSAlone() throws {
        try expectOwner("encryption-at-rest", [.customer, .shared, .notApplicable])
    }

    @Test func aGuestSystemIsTheCustomersOnlyWhereThereIsOne() {
        for service in pack.services where owner(service.id, "guest-os") == .customer {
            #expect(service.traits.contains("has-guest-os"), "\(service.id)")
        }
        for service in pack.services where service.traits.contains("has-guest-os") {
            #expect(owner(service.id, "guest-os") == .customer, "\(service.id)")
        }
    }

    @Test func theMoreAWSRunsTheLessIsTheCustomers() {
        let counts = ["ec2", "rds", "workmail"].map { service in
            pack.aspects.filter { owner(service, $0.id) == .customer }.count
        }
        #expect(counts[0] > counts[1] && counts[1] > counts[2], "\(counts)")
    }

    @Test(arguments: [
        ("physical-infrastructure", [AspectOwner.aws, .aws, .aws]),
        ("operating-system", [.customer, .aws, .aws]), ("applications", [.customer, .aws, .aws]),
        ("data", [.customer, .customer, .customer]),
        ("access-management", [.customer, .customer, .customer]),
        ("network-controls", [.customer, .customer, .aws]),
    ])
    func theFirstLookAtThreeServices(coarse: String, owners: [AspectOwner]) throws {
        let aspect = try #require(pack.coarseAspects.first { $0.id == coarse })
        let found = ["ec2", "rds", "workmail"].map { pack.row(service: $0)?[aspect]?.owner }
        #expect(found == owners)
    }

    @Test(arguments: [
        ("physical", AspectOwner.aws), ("guest-os", .aws), ("platform-software", .aws),
        ("service-users", .customer), ("encryption-at-rest", .shared), ("backup", .shared),
    ])
    func forRDSAWSPatchesAndTheCustomerMinesUsersAndShares(
        aspect: String, expected: AspectOwner
    ) {
        #expect(owner("rds", aspect) == expected)
    }

    @Test func forRDSTheCustomerSetsWindowAndVersion() throws {
        let words = try #require(pack.cell(service: "rds", aspect: "platform-software")?.customer)
        #expect(words.contains("window"))
        #expect(words.contains("version"))
    }

    @Test func desktopsFromAnOwnImageArePatchedByTheCustomer() throws {
        let workspaces = try #require(PackIndex(pack).service("workspaces"))
        #expect(owner("workspaces", "guest-os") == .aws)
        let traits = Set(workspaces.traits).union(["has-guest-os"])
        #expect(MatrixRow(workspaces, traits: traits, in: pack)["guest-os"]?.owner == .customer)
    }

    /// Else a control on networks or devices would be assigned where the matrix says AWS.
    @Test(arguments: [
        ("has-network", "network-config"), ("has-client-devices", "client-devices"),
        ("runs-containers", "runtime"),
    ])
    func whatATraitBringsIsNotOfAWSAlone(trait: String, aspect: String) {
        for service in pack.services where service.traits.contains(trait) {
            let found = owner(service.id, aspect)
            #expect(found == .customer || found == .shared, "\(service.id)")
        }
    }

    @Test(arguments: [
        ("nat-gateway", ["guest-os", "runtime", "data", "backup", "application-code"]),
        ("transit-gateway", ["guest-os", "runtime", "service-users", "application-code"]),
        ("direct-connect", ["guest-os", "encryption-at-rest", "data", "application-code"]),
        ("autoscaling", ["guest-os", "network-config", "data", "backup"]),
        ("cloudtrail", ["runtime", "service-users", "application-code", "network-config"]),
        ("guardduty", ["application-code", "service-users", "backup"]),
        ("health", ["data", "application-code", "encryption-at-rest"]),
        ("kinesis", ["runtime", "service-users"]), ("fsx", ["runtime", "application-code"]),
        ("codepipeline", ["runtime", "service-users", "backup"]),
    ])
    func noRowClaimsWhatCannotBe(service: String, aspects: [String]) {
        for aspect in aspects {
            #expect(owner(service, aspect) == .notApplicable, "\(service)/\(aspect)")
        }
    }

    /// The sentence on settings is what tells one tool from another.
    @Test func everySecurityToolSaysWhatTheCustomerSets() {
        for service in pack.services where service.traits.contains("security-tool") {
            let words = pack.cell(service: service.id, aspect: "service-config")?.customer
            #expect(words != nil, "\(service.id)")
        }
    }

    @Test func hostsThatAnotherPartyPatchesAreNotTheCustomers() throws {
        let ec2 = try #require(PackIndex(pack).service("ec2"))
        let traits = Set(ec2.traits).subtracting(["has-guest-os"])
        #expect(owner("ec2", "guest-os") == .customer)
        #expect(MatrixRow(ec2, traits: traits, in: pack)["guest-os"]?.owner == .notApplicable)
    }
}
