import Domain
import Storage
import Testing

extension Scenario {
    /// What went wrong, and the duty that would have caught it.
    static let breaches = [
        Scenario(name: "s3-public", story: "A bucket open to everyone shows customers' data.") {
            let register = try ScenarioRegister()
            try register.add("photos", "s3", .confidential)
            try register.expect(
                "photos",
                exactly: """
                    backup-automated shared main/backup-review
                    backup-isolation customer main/backup-review
                    backup-objectives customer main/backup-review
                    backup-restore-test customer org/restore-sample photos/restore-store
                    cfg-security-review shared photos/data-store-review
                    data-access-policies customer photos/data-store-review
                    data-classify-services customer org/responsibility-review photos/data-store-review
                    data-retention-check customer photos/data-store-review
                    data-retention-policy customer photos/data-store-review
                    enc-at-rest customer photos/data-store-review
                    enc-in-transit customer photos/data-store-review
                    log-data-access customer photos/data-store-review
                    s3-object-protection customer photos/data-store-review
                    """)
            try register.expect(
                "main",
                among: """
                    data-public-exposure customer main/account-baseline
                    s3-block-public-access customer main/account-baseline
                    """)
            try register.expect("photos", "identity service-config data", are: .customer)
            let store = try #require(
                register.tasks().first { $0.name.series == "photos/data-store-review" })
            #expect(store.severity == .high && store.standing.due?.description == "2026-05-15")
        },
        Scenario(
            name: "ec2-unpatched", story: "An instance is broken into through an unpatched system."
        ) {
            let register = try ScenarioRegister()
            try register.add("web", "ec2")
            try register.expect(
                "web",
                among: """
                    os-patching shared web/os-patching
                    os-supported customer web/host-review
                    """)
            try register.expect(
                "main",
                among: """
                    vuln-remediation customer main/vulnerability-review
                    vuln-scanning customer main/vulnerability-review
                    """)
            try register.expect("web", "guest-os", are: .customer)
            try register.expect("web", "virtualization hardware", are: .aws)
            // Nothing was done since January: what the story tells is on top of the list.
            try register.go(to: "2026-04-01")
            let overdue = try register.tasks(.overdue)
            let patching = try #require(
                overdue.first { $0.name.series == "web/os-patching" })
            #expect(patching.severity == .critical && patching.standing.missed == 1)
            #expect(overdue.prefix(4).contains { $0.seriesID == patching.seriesID })
        },
        Scenario(name: "weak-password", story: "A weak password lets somebody in.") {
            let register = try ScenarioRegister(.essential)
            try register.expect(
                "main", among: "iam-password-policy customer main/account-baseline")
            try register.expectGuidance("iam-password-policy", speaksOf: "14 or more", "no reuse")
        },
        Scenario(name: "sql-injection", story: "A form field reaches the database as a query.") {
            let register = try ScenarioRegister()
            try register.add("web", "ec2")
            try register.expect(
                "web",
                among: """
                    app-code-review customer org/change-sample
                    app-input-validation customer web/workload-review
                    app-secure-coding customer web/workload-review
                    """)
            try register.expect("web", "application-code", are: .customer)
            try register.expectGuidance(
                "app-input-validation", speaksOf: "bound parameters", "encode output")
        },
        Scenario(name: "root-no-mfa", story: "The root user signs in with a password alone.") {
            let register = try ScenarioRegister(.essential)
            try register.expect(
                "main",
                among: """
                    root-mfa customer main/account-baseline
                    root-no-access-keys customer main/account-baseline
                    root-usage-review customer main/account-baseline
                    """)
            try register.go(to: "2026-03-01")
            let overdue = try register.tasks(.overdue)
            let baseline = try #require(
                overdue.first { $0.name.series == "main/account-baseline" })
            #expect(baseline.controls.first == "root-mfa")
            #expect(baseline.severity == .critical)
            #expect(baseline.standing.due?.description == "2026-02-10")
            #expect(baseline.standing.days == 19)
            // Looked at, and found wanting: it stays failing, with a task to put it right.
            try register.write { recorder in
                var request = TickRequest(
                    task: TaskName(subject: "main", duty: "account-baseline"))
                request.items = [ItemResult(item: "root-mfa", result: .failed)]
                _ = try recorder.tick(request)
            }
            let after = try register.tasks()
            #expect(after.first { $0.seriesID == baseline.seriesID }?.isFailing == true)
        },
        Scenario(name: "weak-iam", story: "A user with too many rights and no MFA is taken over.") {
            let register = try ScenarioRegister(.essential)
            try register.expect(
                "main",
                among: """
                    iam-access-review customer main/access-review
                    iam-credential-hygiene customer main/account-baseline
                    iam-least-privilege customer main/access-review
                    iam-password-policy customer main/account-baseline
                    iam-unused-permissions customer main/access-review
                    mfa-all-users customer main/account-baseline
                    """)
            try register.expect("iam", "identity service-users service-config", are: .customer)
        },
    ]
}
