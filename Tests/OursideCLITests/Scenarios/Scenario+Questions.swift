import Catalogue
import Domain
import Storage
import Testing

extension Scenario {
    /// What people ask, and the answer that the register gives.
    static let questions = [
        Scenario(name: "lambda-audit", story: "A compliance officer asks who does what in Lambda.")
        {
            let register = try ScenarioRegister()
            try register.add("jobs", "lambda", .confidential)
            try register.expect("jobs", "guest-os platform-software hardware", are: .aws)
            try register.expect("jobs", "runtime encryption-at-rest", are: .shared)
            try register.expect(
                "jobs", "application-code identity service-config data", are: .customer)
            try register.expect(
                "jobs",
                among: """
                    app-code-review customer org/change-sample
                    app-env-variables customer jobs/workload-review
                    iam-roles-for-workloads customer jobs/workload-review
                    managed-version-upgrades shared main/managed-versions
                    secrets-storage customer main/vulnerability-review
                    workload-role-scope customer jobs/workload-review
                    """)
            try register.expectGuidance("app-env-variables", speaksOf: "KMS key", "secrets out")
        },
        Scenario(name: "s3-encryption-owner", story: "Who encrypts the data in S3?") {
            let register = try ScenarioRegister()
            try register.add("docs", "s3")
            let cell = try #require(
                register.pack.cell(service: "s3", aspect: "encryption-at-rest"))
            #expect(cell.owner == .shared && cell.kind == .dependent)
            #expect(cell.aws?.contains("SSE-S3 by default") == true)
            #expect(cell.customer?.contains("decides") == true)
            for method in ["SSE-KMS", "SSE-C"] { #expect(cell.customer?.contains(method) == true) }
            try register.expect("docs", among: "enc-at-rest customer docs/data-store-review")
            try register.expect("org", among: "enc-method-review customer org/encryption-review")
            try register.expectGuidance(
                "enc-method-review", speaksOf: "SSE-S3", "SSE-KMS", "SSE-C")
        },
        Scenario(name: "desktop", story: "Are virtual desktops free of duties?") {
            let register = try ScenarioRegister()
            try register.add("desktops", "workspaces")
            try register.expect(
                "desktops",
                exactly: """
                    cfg-security-review shared desktops/data-store-review
                    data-access-policies customer desktops/data-store-review
                    data-classify-services customer desktops/data-store-review desktops/saas-review org/responsibility-review
                    data-retention-policy customer desktops/data-store-review desktops/saas-review
                    enc-at-rest customer desktops/data-store-review
                    enc-in-transit customer desktops/data-store-review
                    saas-usage-monitoring customer desktops/saas-review
                    saas-usage-policy customer desktops/saas-review
                    saas-user-access customer org/access-review-workforce
                    """)
            try register.expect("org", among: "saas-client-devices customer org/device-check")
            try register.expect(
                "desktops", "service-users data client-devices", are: .customer)
            try register.expect("desktops", "guest-os virtualization", are: .aws)
            // Patched by AWS, unless the desktops come from an own image.
            try register.add("own-image", "workspaces", traits: ["has-guest-os"])
            try register.expect("own-image", among: "os-patching shared own-image/os-patching")
            try register.expect("own-image", "guest-os", are: .customer)
        },
        Scenario(
            name: "tools-not-automatic", story: "Does AWS watch, once its tools can be had?"
        ) {
            let register = try ScenarioRegister(.essential)
            try register.expect(
                "main",
                among: """
                    config-recorder customer main/account-baseline
                    findings-triage customer org/security-weekly
                    log-review customer org/security-weekly
                    threat-detection customer main/account-baseline
                    """)
            for tool in register.pack.services where tool.traits.contains("security-tool") {
                try register.expect(tool.id, "service-config logging", are: .customer)
            }
            try register.expectGuidance(
                "threat-detection", speaksOf: "do nothing until you enable them")
        },
        Scenario(
            name: "more-control-more-duties", story: "Who has more to do: on EC2, RDS or WorkMail?"
        ) {
            let register = try ScenarioRegister()
            for service in ["ec2", "rds", "workmail"] { try register.add("my-\(service)", service) }
            let own = try ["ec2", "rds", "workmail"].map { service in
                try register.pack.aspects.count {
                    try register.owner("my-\(service)", $0.id) == .customer
                }
            }
            #expect(own[0] > own[1] && own[1] > own[2], "\(own)")
            let controls = try ["ec2", "rds", "workmail"].map {
                try register.controls(of: "my-\($0)").count
            }
            #expect(controls[0] > controls[1] && controls[1] > controls[2], "\(controls)")
        },
        Scenario(name: "question-ec2-patching", story: "Who patches the system on EC2?") {
            let register = try ScenarioRegister(.essential)
            try register.add("web", "ec2")
            try register.expect("web", "guest-os", are: .customer)
            try register.expect("web", among: "os-patching shared web/os-patching")
        },
        Scenario(name: "question-shared-control", story: "What is an example of a shared control?")
        {
            let register = try ScenarioRegister()
            let patching = try #require(register.pack.controls.first { $0.id == "os-patching" })
            #expect(patching.owner == .shared)
            #expect(patching.aws?.contains("hypervisors") == true)
            #expect(patching.customer?.contains("guest operating system") == true)
        },
        Scenario(name: "question-rds-users", story: "What does the customer do on RDS?") {
            let register = try ScenarioRegister(.essential)
            try register.add("db", "rds")
            try register.expect("db", "service-users", are: .customer)
            try register.expect("db", among: "iam-database-users customer main/access-review")
        },
    ]

    /// What people believe, and the sentence that puts it right.
    static let misconceptions = [
        Scenario(name: "misconception-aws-does-it-all", story: "AWS takes care of everything.") {
            let register = try ScenarioRegister()
            for service in register.pack.services {
                let owners = try register.pack.aspects.map {
                    try register.owner(service.id, $0.id)
                }
                #expect(owners.contains(.customer) && owners.contains(.aws), "\(service.id)")
            }
            try register.expectGuidance(
                "trn-cloud-fundamentals", speaksOf: "AWS does not handle everything")
        },
        Scenario(name: "misconception-saas-none", story: "SaaS leaves nothing to do.") {
            let register = try ScenarioRegister()
            try register.add("mail", "workmail")
            try register.expect(
                "mail",
                exactly: """
                    data-classify-services customer mail/saas-review org/responsibility-review
                    data-retention-policy customer mail/saas-review
                    saas-usage-monitoring customer mail/saas-review
                    saas-usage-policy customer mail/saas-review
                    saas-user-access customer org/access-review-workforce
                    """)
            try register.expect(
                "mail", "identity service-users data client-devices logging", are: .customer)
            try register.expectGuidance(
                "trn-cloud-fundamentals", speaksOf: "SaaS leaves you with duties")
            try register.expectGuidance(
                "saas-usage-policy", speaksOf: "That a vendor runs the software settles none")
        },
        Scenario(
            name: "misconception-aws-alerts", story: "AWS reports unsafe settings by itself."
        ) {
            let register = try ScenarioRegister(.essential)
            try register.expect(
                "main",
                among: """
                    cfg-compliance-checks customer main/account-baseline
                    findings-triage customer org/security-weekly
                    threat-detection customer main/account-baseline
                    """)
            try register.expectGuidance(
                "trn-cloud-fundamentals",
                speaksOf: "AWS does not warn you about each insecure setting")
            try register.expectGuidance(
                "gov-provider-notices", speaksOf: "every insecure setting, which it does not")
        },
        Scenario(
            name: "misconception-same-for-all", story: "The split is the same for all services."
        ) {
            let register = try ScenarioRegister()
            let services = ["ec2", "rds", "lambda", "s3", "workmail"]
            let rows = try services.map { service in
                try register.pack.aspects.map { try register.owner(service, $0.id)?.rawValue }
            }
            #expect(Set(rows).count == services.count)
            try register.expectGuidance(
                "trn-cloud-fundamentals", speaksOf: "the split is not the same for all services")
            try register.expectGuidance(
                "gov-responsibility-matrix", speaksOf: "although the split differs")
        },
    ]
}
