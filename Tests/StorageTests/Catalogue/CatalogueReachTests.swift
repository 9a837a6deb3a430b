import Domain
import Testing

@testable import Storage

/// Which duties and controls a registration brings, of the built-in pack.
@Suite struct CatalogueReachTests {
    /// What one service in use in production, with internal data, brings: service | its own
    /// duties | once for the catalogue's service | more for the account | more for the
    /// organization | controls of the service, the account, the organization.
    static let essential = """
        ec2 | os-patching | - | backup-review network-review vulnerability-review | restore-sample | 10 33 17
        ebs | - | - | - | - | 0 26 14
        s3 | - | - | backup-review | restore-sample | 5 27 15
        vpc | - | - | network-review | - | 0 29 14
        rds | - | - | backup-review network-review | restore-sample | 6 30 15
        lambda | - | - | vulnerability-review | - | 3 29 16
        iam | - | - | - | - | 0 26 14
        kms | - | - | - | - | 0 27 14
        dynamodb | - | - | backup-review | restore-sample | 5 27 15
        sqs | - | - | - | - | 0 27 14
        """
    static let standard = """
        ec2 | data-store-review host-review os-patching restore-store workload-review | service-responsibilities | backup-review edge-review network-design network-review resilience-review vulnerability-review | penetration-test restore-sample | 32 41 50
        ebs | - | - | - | - | 0 29 43
        s3 | data-store-review restore-store | service-responsibilities | backup-review | restore-sample | 10 30 45
        vpc | - | service-responsibilities | network-design network-review | - | 0 36 43
        rds | data-store-review restore-store | service-responsibilities | backup-review managed-versions network-design network-review resilience-review | restore-sample | 14 37 45
        lambda | workload-review | service-responsibilities | managed-versions resilience-review vulnerability-review | penetration-test | 16 32 47
        iam | - | service-responsibilities | - | - | 0 29 43
        kms | - | service-responsibilities | - | - | 0 30 43
        dynamodb | data-store-review restore-store | service-responsibilities | backup-review resilience-review | restore-sample | 12 30 45
        sqs | - | service-responsibilities | - | - | 0 30 43
        """
    static let ids = ["ec2", "ebs", "s3", "vpc", "rds", "lambda", "iam", "kms", "dynamodb", "sqs"]

    /// The same line, of what the store says.
    private func line(_ id: String, _ profile: Profile) throws -> String {
        let fixture = try Fixture(profile: profile)
        let before = (
            Set(try fixture.duties(of: "main")), Set(try fixture.duties(of: "org"))
        )
        try fixture.addService("use", id)
        let more = (
            Set(try fixture.duties(of: "main")).subtracting(before.0).sorted(),
            Set(try fixture.duties(of: "org")).subtracting(before.1).sorted()
        )
        func words(_ list: [String]) -> String { list.isEmpty ? "-" : list.joined(separator: " ") }
        let counts = try ["use", "main", "org"].map { "\(try fixture.controls(of: $0).count)" }
        return [
            id, words(try fixture.duties(of: "use")), words(try fixture.duties(of: "aws:\(id)")),
            words(more.0), words(more.1), counts.joined(separator: " "),
        ].joined(separator: " | ")
    }

    @Test(arguments: ids, Profile.allCases)
    func `one service brings what the table says`(id: String, profile: Profile) throws {
        // Full adds only what asks for confidential data.
        let table = profile == .essential ? Self.essential : Self.standard
        let expected = table.split(separator: "\n").first { $0.hasPrefix("\(id) |") }
        #expect(try line(id, profile) == expected.map(String.init))
    }

    /// Environment and classification of each service in turn, so that every rule has both sides.
    static let places = [
        ("production", "internal"), ("production", "confidential"), ("test", "confidential"),
        ("production", "public"),
    ]

    @Test(arguments: Profile.allCases, [false, true])
    func `what applies is what the sheet says, whatever is in use together`(
        profile: Profile, soc2: Bool
    ) throws {
        let sheet = CatalogueDerivation(profile: profile.rawValue, soc2: soc2)
        let fixture = try Fixture(profile: profile, frameworks: soc2 ? ["soc2"] : [])
        var uses: [CatalogueDerivation.Use] = []
        func compare(_ subject: String, _ scope: String, _ uses: [CatalogueDerivation.Use]) throws {
            let duties = try fixture.duties(of: subject)
            #expect(duties == sheet.duties(scope, uses).sorted(), "\(subject)")
            #expect(
                try fixture.controls(of: subject) == sheet.controls(scope, uses).sorted(),
                "\(subject)")
            for duty in duties {
                let detail = try fixture.store.series(
                    TaskName(subject: subject, duty: duty), on: fixture.today)
                #expect(detail.items == sheet.items(of: duty, uses), "\(subject)/\(duty)")
            }
        }
        for (index, id) in Self.ids.enumerated() {
            let (environment, classification) = Self.places[index % Self.places.count]
            let use = CatalogueDerivation.use(
                id, environment: environment, classification: classification)
            uses.append(use)
            var fact = Fixture.service("use-\(id)", id)
            fact.environment = environment
            fact.classification = try #require(Classification(rawValue: classification))
            try fixture.write { try $0.registerService(fact) }
            try compare(fact.name, "service", [use])
            if id != "ebs" { try compare("aws:\(id)", "catalogue-service", [use]) }
            try compare("main", "account", uses)
            try compare("org", "organization", uses)
        }
        #expect(try fixture.store.subjectNames().contains("aws:ebs") == false)
    }

    @Test func `a framework adds every duty one of whose controls carries its ids`() throws {
        let essential = try Fixture(profile: .essential)
        let framework = try Fixture(profile: .essential, frameworks: ["soc2"])
        let more = Set(try framework.duties(of: "org"))
            .subtracting(try essential.duties(of: "org"))
        #expect(more.contains("internal-audit") && more.contains("policy-review"))
        #expect(
            more
                == Set(
                    CatalogueDerivation(profile: "essential", soc2: true).duties("organization", [])
                )
                .subtracting(CatalogueDerivation(profile: "essential").duties("organization", [])))
    }

    @Test func `a resource of each kind brings its own duty`() throws {
        let fixture = try Fixture(profile: .essential)
        let kinds = [
            "access-key": "access-key-rotation", "secret": "secret-rotation",
            "kms-key": "kms-key-rotation", "certificate": "certificate-renewal",
            "domain": "domain-renewal",
        ]
        // These two say by which objectives other duties are judged.
        let all = Set(kinds.keys).union(["backup-plan", "host-group"])
        #expect(try fixture.write { try $0.resourceKinds() } == all.sorted())
        for (kind, duty) in kinds {
            try fixture.addResource("main", kind, kind, expires: "2027-01-01")
            #expect(try fixture.duties(of: "main:\(kind)") == [duty])
            #expect(try fixture.controls(of: "main:\(kind)").count == 1)
        }
    }
}
