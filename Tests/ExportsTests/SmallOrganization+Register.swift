import Domain
import Exports

extension SmallOrganization {
    static let otherDigest = "5487d7a4f45ef0cba618af0b72ad669cf689c45ec69d75b50738752ec52cee74"

    static var controls: [AuditedControl] {
        [
            control("os-patch-identify", "Identify missing patches", "operating-system", .customer)
            {
                $0.frameworks = ["nist-800-53:SI-2", "soc2:CC7.1"]
            },
            control("os-patch-deploy", "Deploy patches", "operating-system", .shared) {
                $0.frameworks = ["nist-800-53:SI-2(2)"]
                $0.severity = .high
                ($0.ref, $0.subjects) = ("AX-17 <b>", ["web"])
                $0.aws = "AWS patches the hypervisor."
                $0.customer = "You patch the guest system, “all” of it."
                $0.prowlerChecks = ["ssm_managed_compliant_patching"]
            },
            control("root-mfa", "Protect the root user with MFA", "identity-access", .customer) {
                ($0.severity, $0.subjects) = (.critical, ["main"])
                $0.frameworks = ["cis-aws:v3.0:1.5", "nist-800-53:IA-2(1)", "soc2:CC6.1"]
                $0.prowlerChecks = ["iam_root_mfa_enabled", "iam_root_hardware_mfa_enabled"]
            },
            control("restore-test", "Test restores", "backup-resilience", .customer) {
                $0.frameworks = ["hipaa:164.308(a)(7)(ii)(D)", "nist-800-53:CP-9(1)", "soc2:A1.3"]
                $0.subjects = ["orders-db"]
            },
            control("physical", "Guard the data centres", "inherited", .inherited) {
                ($0.severity, $0.aws) = (.low, "AWS guards its buildings.")
                $0.frameworks = ["soc2:CC6.4"]
            },
        ]
    }

    private static func control(
        _ id: String, _ title: String, _ category: String, _ owner: ControlOwner,
        _ change: (inout AuditedControl) -> Void
    ) -> AuditedControl {
        var control = AuditedControl(
            id: id, title: title, category: category, owner: owner, severity: .medium)
        control.scope = "service"
        control.guidance = "Do it with the tool at hand. It fails when nobody looks."
        control.evidenceExpected = "A report; its date & scope"
        change(&control)
        return control
    }

    static var duties: [AuditedDuty] {
        var patching = AuditedDuty(
            id: "os-patching", title: "Patch the hosts", role: .platform, severity: .high,
            schedule: "monthly")
        (patching.scope, patching.runway, patching.lead, patching.grace) = ("service", 21, 7, 5)
        patching.items = ["os-patch-identify", "os-patch-deploy"]
        (patching.isOrdered, patching.subjects) = (true, ["web"])
        patching.source = "recommended by Ourside"
        let baseline = AuditedDuty(
            id: "account-baseline", title: "Check the account's baseline", role: .security,
            severity: .critical, schedule: "monthly")
        let restore = AuditedDuty(
            id: "restore-test", title: "Restore a backup & measure", role: .platform,
            severity: .medium, schedule: "quarterly")
        return [patching, baseline, restore]
    }

    static var subjects: [AuditedSubject] {
        var main = AuditedSubject(name: "main", kind: "account", registered: day("2026-05-04"))
        (main.account, main.accountNumber, main.title) = ("main", "111122223333", "Läden")
        return [
            AuditedSubject(name: "org", kind: "organization", registered: day("2026-05-04")), main,
            service("web", "ec2", "Amazon EC2") {
                $0.identifier = "arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc.1"
                $0.title = "Web shop, \u{202E}turned\u{202C} name"
            },
            service("orders-db", "rds", "Amazon RDS") { $0.classification = .confidential },
            service("old-db", "rds", "Amazon RDS") { $0.retired = day("2026-09-01") },
        ]
    }

    private static func service(
        _ name: String, _ id: String, _ title: String, _ change: (inout AuditedSubject) -> Void
    ) -> AuditedSubject {
        var service = AuditedSubject(name: name, kind: "service", registered: day("2026-05-04"))
        (service.service, service.serviceTitle, service.team) = (id, title, "platform")
        (service.account, service.accountNumber) = ("main", "111122223333")
        (service.region, service.environment) = ("eu-west-1", "production")
        (service.classification, service.lastSeen) = (.internal, day("2026-11-02"))
        change(&service)
        return service
    }

    static var assignments: [AuditedAssignment] {
        [
            ("main", "root-mfa", "main/account-baseline"),
            ("orders-db", "restore-test", "orders-db/restore-test"),
            ("web", "os-patch-deploy", "web/os-patching"),
            ("web", "os-patch-identify", "web/os-patching"),
        ].map { subject, control, task in
            var assignment = AuditedAssignment(subject: subject, control: control)
            assignment.tasks = [task]
            assignment.owners = ["platform"]
            assignment.title = controls.first { $0.id == control }?.title ?? ""
            return assignment
        }
    }

    static var matrix: [AuditedMatrixRow] {
        var system = AuditedMatrixRow(
            subject: "web", service: "ec2", aspect: "guest-os", title: "Guest operating system",
            owner: .shared)
        (system.aws, system.customer) = ("AWS offers images & patches.", "You install them.")
        system.kind = .dependent
        return [
            system,
            AuditedMatrixRow(
                subject: "web", service: "ec2", aspect: "facilities", title: "Buildings",
                owner: .aws),
            AuditedMatrixRow(
                subject: "orders-db", service: "rds", aspect: "data", title: "Your data",
                owner: .customer),
            AuditedMatrixRow(
                subject: "orders-db", service: "rds", aspect: "guest-os",
                title: "Guest operating system", owner: .notApplicable),
        ]
    }

    static var waivers: [AuditedWaiver] {
        var root = AuditedWaiver(
            entry: 20, scope: "main/account-baseline", from: day("2026-07-01"),
            until: day("2026-08-31"), reason: "Token in the post, \"really\"", approvedBy: "Zoë",
            recordedOn: day("2026-06-28"))
        (root.controls, root.subjects) = (["root-mfa"], ["main"])
        root.remark = "second in a row, 120 days"
        var patch = AuditedWaiver(
            entry: 101, scope: "control:os-patch-deploy", from: day("2026-11-01"),
            until: day("2027-01-31"), reason: "Freeze before: Weihnachten #1\nno change",
            approvedBy: "Zoë", recordedOn: day("2026-11-01"))
        (patch.controls, patch.subjects) = (["os-patch-deploy"], ["web", "orders-db"])
        var key = AuditedWaiver(
            entry: 103, scope: "main/account-baseline", from: day("2026-11-01"),
            until: day("2026-12-31"), reason: "Hardware token is on its way", approvedBy: "Zoë",
            recordedOn: day("2026-11-01"))
        (key.controls, key.subjects) = (["root-mfa"], ["main"])
        return [root, patch, key]
    }

    static var exclusions: [AuditedExclusion] {
        var exclusion = AuditedExclusion(
            entry: 15, scope: "web/os-patch-identify",
            justification: "Images are rebuilt nightly; nothing to identify", approvedBy: "Zoë",
            recordedOn: day("2026-05-06"))
        exclusion.reviewOn = day("2027-05-06")
        return [exclusion]
    }

    static var changes: [AuditedChange] {
        var change = AuditedChange(
            entry: 52, recordedOn: day("2026-08-25"), recordedBy: "bo", kind: "schedule",
            scope: "duty:restore-test")
        (change.before, change.after) = ("half-yearly", "quarterly")
        (change.reason, change.approvedBy) = ("Asked for by <auditor> & board", "Zoë")
        return [change]
    }

    static var reviews: [AuditedReview] {
        var review = AuditedReview(
            completion: 71, task: "web/os-patching", performedBy: "bo", decision: "approved")
        (review.settles, review.reviewedBy) = ([day("2026-09-30")], "ada")
        review.reviewedOn = day("2026-09-30")
        review.note = "Looked at both hosts"
        return [review]
    }

    static var events: [AuditedEvent] {
        var event = AuditedEvent(
            entry: 60, kind: "leaver", id: "Käthe O'Neil", on: day("2026-08-31"),
            recordedOn: day("2026-09-01"))
        (event.closedOn, event.daysTaken) = (day("2026-09-02"), 2)
        event.tasks = ["org/leaver-60-accounts"]
        return [event]
    }

    static var people: [AuditedPerson] {
        var team = AuditedPerson(name: "platform", kind: "team")
        (team.roles, team.owned) = (["platform", "engineering"], 7)
        var ada = AuditedPerson(name: "ada", kind: "person")
        ada.performed = 2
        return [team, ada]
    }

    static var evidence: [AuditedEvidence] {
        var report = AuditedEvidence(
            sha256: digest, size: 1491, mediaType: "text/csv", fileName: "Bericht „März“ <1>.csv",
            entry: 30)
        report.path = "evidence/374be4bf44ad-Bericht-Maerz-1.csv"
        (report.recordedAt, report.proves) = (instant("2026-07-06T07:59:00Z"), ["web/os-patching"])
        (report.collectedOn, report.validUntil) = (day("2026-07-06"), day("2026-10-04"))
        var log = AuditedEvidence(
            sha256: otherDigest, size: 36, mediaType: "application/json",
            fileName: "../../restore\u{1B}[2J\n.json", entry: 65)
        (log.purgedOn, log.proves) = (day("2026-10-20"), ["orders-db/restore-test"])
        return [report, log]
    }

    static var anchors: [AuditedAnchor] {
        var anchor = AuditedAnchor(
            entry: 80, head: digest, publishedOn: day("2026-10-01"),
            at: "mail to audit@example.com, <2026-10-01>")
        anchor.through = 79
        return [anchor]
    }

    static var sources: [AuditedSource] {
        var source = AuditedSource(
            source: "terraform-show", lastImport: day("2026-11-02"), entry: 100)
        (source.account, source.seen) = ("main", 1)
        (source.unregistered, source.unseen) = (["sqs “orders”"], ["orders-db"])
        return [source]
    }

    static var coverage: [AuditedCoverage] {
        [
            AuditedCoverage(framework: "soc2", id: "CC6.1", kind: .covered, controls: ["root-mfa"]),
            AuditedCoverage(framework: "soc2", id: "CC6.4", kind: .aws, controls: ["physical"]),
            AuditedCoverage(framework: "soc2", id: "CC9.9", kind: .absent),
        ]
    }
}
