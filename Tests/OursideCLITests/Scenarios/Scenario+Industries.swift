import Domain
import Storage
import Testing

extension Scenario {
    /// Trades with rules of their own.
    static let industries = [
        Scenario(name: "hospital", story: "A hospital runs its patient system on AWS.") {
            let register = try ScenarioRegister(frameworks: ["hipaa"])
            try register.add("patients", "ec2", .highlyConfidential)
            try register.add("records-db", "rds", .highlyConfidential)
            // AWS's, taken over whole: nobody gets a task for it.
            for inherited in ["physical-security", "hardware-lifecycle", "virtualization"] {
                try register.expectInherited("inh-\(inherited)")
            }
            try register.expectInherited("inh-certifications")
            try register.expect("patients", "physical hardware virtualization", are: .aws)
            // The hospital's own: encryption, staff access, audit logs, training, application.
            try register.expect(
                "records-db",
                among: """
                    data-access-policies customer records-db/data-store-review
                    enc-at-rest customer records-db/data-store-review
                    enc-client-side customer records-db/data-store-review
                    iam-database-users customer main/access-review
                    log-data-access customer records-db/data-store-review
                    """)
            try register.expect(
                "patients",
                among: """
                    app-authorization customer main/edge-review patients/workload-review
                    app-input-validation customer patients/workload-review
                    enc-client-side customer patients/data-store-review
                    """)
            try register.expect(
                "main",
                among: """
                    iam-access-review customer main/access-review
                    log-cloudtrail customer main/account-baseline
                    log-review customer org/security-weekly
                    """)
            // Shared: configuration, training, patching.
            try register.expect(
                "patients",
                among: """
                    app-config-options shared patients/workload-review
                    os-patching shared patients/os-patching
                    """)
            try register.expect(
                "org",
                among: """
                    data-privacy-review customer org/obligations-review
                    gov-obligations customer org/obligations-review
                    trn-cloud-fundamentals shared org/training-all
                    trn-compliance shared org/training-all
                    """)
            try register.expectGuidance("trn-compliance", speaksOf: "HIPAA")
            try register.expectGuidance("gov-obligations", speaksOf: "BAA")
        },
        Scenario(name: "bank", story: "A bank opens a portal to its customers.") {
            let register = try ScenarioRegister(frameworks: ["pci-dss"])
            try register.add("portal", "ec2", .confidential)
            try register.add("api", "api-gateway", .confidential)
            try register.add("ledger-db", "rds", .highlyConfidential)
            try register.addResource(
                "portal-cert", "certificate", in: "portal", expires: "2026-09-30")
            for inherited in ["physical-security", "network-backbone", "certifications"] {
                try register.expectInherited("inh-\(inherited)")
            }
            // Encrypted from one end to the other.
            try register.expect(
                "ledger-db",
                among: """
                    enc-at-rest customer ledger-db/data-store-review
                    enc-client-side customer ledger-db/data-store-review
                    enc-in-transit customer ledger-db/data-store-review
                    log-data-access customer ledger-db/data-store-review
                    """)
            try register.expect(
                "api",
                exactly: """
                    api-protection customer main/edge-review
                    app-authentication customer main/edge-review
                    app-authorization customer main/edge-review
                    cfg-security-review shared main/edge-review
                    enc-in-transit customer main/edge-review
                    log-application customer main/edge-review
                    waf-protection customer main/edge-review
                    """)
            try register.expect(
                "portal:portal-cert",
                exactly: "cert-renewal customer portal:portal-cert/certificate-renewal")
            try register.expect(
                "org",
                among: """
                    data-privacy-review customer org/obligations-review
                    gov-fraud-risk customer org/risk-assessment
                    gov-internal-audit customer org/internal-audit
                    gov-obligations customer org/obligations-review
                    gov-provider-assurance customer org/provider-assurance
                    trn-compliance shared org/training-all
                    """)
            // Who the customers are, and whether they cheat: proposed to banks, taken in by name.
            let proposed = try register.controls(of: "org")
            #expect(!proposed.contains { $0.hasPrefix("app-customer-verification") })
            try register.write {
                _ = try $0.include(
                    "app-customer-verification", reason: "We open accounts.", approvedBy: "cy")
            }
            try register.expect(
                "org", among: "app-customer-verification customer org/customer-verification")
            try register.expectGuidance(
                "app-customer-verification", speaksOf: "verify who they are", "fraud")
        },
    ]
}

extension ScenarioRegister {
    /// Expects that a control is AWS's, says what AWS does, and gives nobody a task.
    func expectInherited(
        _ id: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let control = try #require(pack.controls.first { $0.id == id })
        #expect(control.owner == .inherited, sourceLocation: sourceLocation)
        #expect(control.aws?.hasPrefix("AWS") == true, sourceLocation: sourceLocation)
        #expect(
            try tasks().allSatisfy { !$0.controls.contains(id) }, sourceLocation: sourceLocation)
    }
}
