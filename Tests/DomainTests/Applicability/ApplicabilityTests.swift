import Domain
import Testing

@Suite struct ApplicabilityTests {
    private func rules(
        _ profile: Profile = .essential, frameworks: [String] = [], optedIn: Set<String> = []
    ) throws -> Applicability {
        Applicability(
            try SmallPack.pack(),
            Selection(profile: profile, frameworks: frameworks, optedIn: optedIn))
    }

    private func service(
        _ id: String, _ environment: String = "production",
        _ classification: Classification = .internal, adding: [String] = [],
        removing: [String] = []
    ) throws -> ServiceProfile {
        let service = try #require(SmallPack.services.first { $0.id == id })
        return ServiceProfile(
            service, adding: adding, removing: removing, environment: environment,
            classification: classification)
    }

    private func duties(
        _ rules: Applicability, _ scope: Scope, _ services: ServiceProfile...
    ) -> [String] {
        rules.duties(for: SubjectProfile(scope: scope, services: Set(services))).map {
            "\($0.duty.id): \($0.items.joined(separator: " "))"
        }
    }

    private func controls(
        _ rules: Applicability, _ scope: Scope, _ services: ServiceProfile...
    ) -> [String] {
        rules.controls(for: SubjectProfile(scope: scope, services: Set(services))).map(\.id)
    }

    @Test func theOrganizationHasItsDutiesWhateverIsInUse() throws {
        #expect(duties(try rules(), .organization) == ["policy-review: policy"])
        #expect(controls(try rules(), .organization) == ["policy"])
    }

    @Test func anAccountHasItsDutiesFromTheFirstMinute() throws {
        #expect(duties(try rules(), .account) == ["account-baseline: root-mfa"])
        #expect(controls(try rules(), .account) == ["root-mfa"])
    }

    @Test func aServiceIsMatchedByItsIdModelClassOrTraits() throws {
        let rules = try rules(.full)
        let ec2 = try service("ec2")
        for token in ["all", "ec2", "iaas", "infrastructure", "runs-code"] {
            #expect(ec2.matches(["nothing", token]), "\(token)")
        }
        #expect(!ec2.matches(["rds", "paas", "container", "stores-data"]))
        #expect(!ec2.matches([]))
        #expect(
            duties(rules, .service, ec2)
                == ["host-care: os-patching/test os-patching/deploy", "host-scan: os-scanning"])
    }

    @Test func traitsCanBeAddedAndTakenAway() throws {
        let bare = try service("ec2", removing: ["has-guest-os"])
        #expect(duties(try rules(), .service, bare).isEmpty)
        let backed = try service("s3", adding: ["has-backups"])
        #expect(duties(try rules(), .service, backed) == ["restore-test: restore"])
    }

    @Test func aDutyCoversInAServiceOnlyWhatItReaches() throws {
        let rules = try rules(.full)
        let secret = try service("s3", "production", .confidential)
        #expect(rules.covers("account-baseline", "encryption", in: secret))
        #expect(!rules.covers("account-baseline", "encryption", in: try service("s3")))
        #expect(!rules.covers("host-care", "encryption", in: secret))
        #expect(!rules.covers("none", "encryption", in: secret))
        #expect(rules.covers("restore-test", "restore", in: try service("rds")))
        #expect(!rules.covers("restore-test", "restore", in: try service("rds", "staging")))
    }

    /// One line per side: a profile, or a chosen framework, brings a duty.
    @Test(arguments: [
        (Profile.essential, [], false), (.standard, [], false), (.full, [], true),
        (.essential, ["soc2"], true), (.essential, ["iso"], false),
    ])
    func aDutyIsInForceByProfileOrFramework(
        profile: Profile, frameworks: [String], isInForce: Bool
    ) throws {
        let rules = try rules(profile, frameworks: frameworks)
        #expect(rules.duties.contains { $0.id == "host-scan" } == isInForce)
        #expect(rules.isInForce(control: "os-scanning") == isInForce)
        #expect(controls(rules, .service, try service("ec2")).contains("os-scanning") == isInForce)
    }

    @Test func whatIsOnlyProposedAppliesOnceItIsTakenIn() throws {
        let ec2 = try service("ec2")
        #expect(!controls(try rules(.full), .service, ec2).contains("chaos"))
        #expect(controls(try rules(optedIn: ["chaos"]), .service, ec2).contains("chaos"))
        #expect(!duties(try rules(.full), .service, ec2).contains("pen-test: os-scanning"))
        let taken = try rules(optedIn: ["pen-test"])
        #expect(duties(taken, .service, ec2).contains("pen-test: os-scanning"))
        // Not even a framework brings what is only proposed.
        let soc2 = try rules(frameworks: ["soc2"])
        #expect(!duties(soc2, .service, ec2).contains("pen-test: os-scanning"))
    }

    @Test func whatAWSOperatesIsAssignedToNobody() throws {
        let rules = try rules(.full)
        #expect(!rules.isInForce(control: "datacentre"))
        #expect(!controls(rules, .organization).contains("datacentre"))
    }

    @Test(arguments: [("production", true), ("staging", false)])
    func aDutyReachesItsEnvironments(environment: String, isReached: Bool) throws {
        let rds = try service("rds", environment)
        #expect(duties(try rules(), .service, rds).contains("restore-test: restore") == isReached)
        // A control that no duty reaches is not assigned.
        #expect(controls(try rules(), .service, rds).contains("restore") == isReached)
    }

    @Test(arguments: [
        (Classification.public, false), (.internal, false), (.confidential, true),
        (.highlyConfidential, true),
    ])
    func aControlAppliesFromItsClassificationOn(
        classification: Classification, applies: Bool
    ) throws {
        let s3 = try service("s3", "production", classification)
        #expect(controls(try rules(), .service, s3).contains("encryption") == applies)
        // It lies in the account's checklist, too.
        #expect(
            duties(try rules(), .account, s3)
                == ["account-baseline: root-mfa\(applies ? " encryption" : "")"])
    }

    @Test func theRulesOfAControlAndItsDutyMustHoldInOneService() throws {
        // One runs code, the other holds internal data: neither does both.
        let code = try service("ec2", "production", .public)
        let data = try service("s3", "production", .internal)
        #expect(!duties(try rules(), .account, code, data).contains("secrets-hunt: root-mfa"))
        let both = try service("ec2", "production", .internal)
        #expect(duties(try rules(), .account, code, both).contains("secrets-hunt: root-mfa"))
        // A restore reaches `paas` with backups, and no `iaas` that was given the trait.
        let backed = try service("ec2", adding: ["has-backups"])
        #expect(!controls(try rules(), .service, backed).contains("restore"))
    }

    @Test func aCatalogueServiceIsOneSubject() throws {
        let databases = [try service("rds"), try service("rds", "staging")]
        let subject = SubjectProfile(scope: .catalogueService, services: Set(databases))
        #expect(try rules().controls(for: subject).map(\.id) == ["aws-side"])
        #expect(duties(try rules(), .catalogueService, try service("s3")).isEmpty)
    }

    @Test func aResourceHasTheDutiesOfItsKindAndNoOther() throws {
        let rules = try rules()
        #expect(duties(rules, .resource(kind: "access-key")) == ["rotate: key-rotation"])
        #expect(controls(rules, .resource(kind: "access-key")) == ["key-rotation"])
        #expect(duties(rules, .resource(kind: "secret")).isEmpty)
        #expect(controls(rules, .resource(kind: "secret")).isEmpty)
    }

    @Test(arguments: [
        ("os-patching/test", "os-patching"), ("os-patching", "os-patching"), ("a/b/c", "a"),
        ("", ""),
    ])
    func anItemNamesItsControl(item: String, control: String) {
        #expect(controlID(ofItem: item) == control)
    }
}
