import Domain

/// One example of each kind of fact, with every field filled that it has.
enum FactExamples {
    static func all() throws -> [any FactPayload] {
        organization + accounts + (try services()) + (try resources()) + (try tasks())
            + (try decisions())
            + (try events()) + reviews
    }

    private static let organization: [any FactPayload] = [
        RulesAdopted(rules: 2),
        OrganizationCreated(
            id: "0b1f8f0e-8a53-4c0e-9d5c-3f1e1a2b3c4d", name: "Käse & Söhne", timeZone: "UTC"),
        CatalogueImported(
            pack: "ours", version: "1", extends: "aws", sha256: "ab12", overlay: "cd34"),
        CatalogueAdopted(
            pack: "aws", version: "2026.1", profile: .standard, frameworks: ["soc2"],
            sha256: "ab12", reason: "new year", approvedBy: "ada"),
        ControlIncluded(scope: "duty:penetration-test", reason: "asked for", approvedBy: "ada"),
        ScheduleSet(
            scope: "web/os-patching", schedule: Schedule("monthly on second tuesday + 7 days"),
            runway: 14, lead: 7, grace: 5, reason: "patch day", approvedBy: "ada"),
        ScheduleReset(scope: "web/os-patching", reason: "back to the pack", approvedBy: "ada"),
        PolicySet(policy: "evidence-size", value: "10", reason: "disk", approvedBy: "ada"),
        ImportMapped(field: "team", tag: "Owner"),
        InventoryImported(
            kind: "terraform-show", file: "plan.json", sha256: "ab12", account: "111122223333",
            services: 3, resources: 2, seen: ["web", "orders-db"]),
        ClockCorrected(reason: "2062", approvedBy: "ada"),
        TeamAdded(team: "platform", title: "Platform 🚀", roles: [.platform, .security]),
        TeamRenamed(team: "platform", newName: "sre", reason: "more to run"),
        changedTeam, TeamRetired(team: "sre", successor: "ops", reason: "one team"),
        PersonRenamed(person: "marta.l", newName: "marta.b", reason: "marriage"),
        OrganizationRenamed(newName: "Acme Europe", reason: "merged"),
        HeadPublished(head: "ab12", at: "s3://heads", receipt: "cd34"),
        EntryWithdrawn(entry: 41, reason: "typo"),
    ]

    private static var changedTeam: TeamChanged {
        var changed = TeamChanged(team: "platform")
        (changed.title, changed.reason) = ("Platform", "asked for")
        (changed.roles, changed.withoutRoles) = ([.security], [.people])
        return changed
    }

    private static let accounts: [any FactPayload] = [
        AccountRegistered(
            alias: "prod", number: "111122223333", team: "platform", title: "Production"),
        AccountChanged(alias: "prod", number: "111122223333", team: "security", title: "Prod"),
    ]

    private static func services() throws -> [any FactPayload] {
        let owned = OwnerSet(
            scope: "control:root-mfa", owner: "platform", from: try day("2026-12-31"),
            reason: "moved")
        let left = PersonLeft(
            person: "bo", from: try day("2026-12-31"), successor: "platform", reason: "new job")
        let moved = PersonMoved(
            person: "cy", team: "data", from: try day("2026-12-31"), successor: "ada",
            reason: "asked for it")
        let closed = AccountClosed(
            alias: "prod", on: try day("2026-11-21"), reason: "merged", approvedBy: "ada")
        var registered = ServiceRegistered(
            name: "web", service: "ec2", account: "prod", environment: "production",
            classification: .highlyConfidential)
        registered.team = "platform"
        registered.region = "eu-central-1"
        registered.since = try day("2024-02-29")
        registered.title = "The shop"
        registered.tags = ["Owner": "platform"]
        registered.traits = ["public-endpoint"]
        registered.withoutTraits = ["has-guest-os"]
        registered.lastDone = ["os-patching": try day("2026-07-28")]
        registered.key = "i-0abc"
        var changed = ServiceChanged(name: "web")
        changed.team = "security"
        changed.region = "eu-west-1"
        changed.environment = "staging"
        changed.classification = .internal
        changed.title = "Shop"
        changed.tags = [:]
        changed.traits = []
        changed.withoutTraits = []
        changed.key = "i-0def"
        changed.reason = "moved"
        changed.approvedBy = "ada"
        let retired = ServiceRetired(
            name: "web", on: try day("2026-12-31"), reason: "replaced", approvedBy: "ada")
        return [owned, left, moved, closed, registered, changed, retired]
    }

    private static func resources() throws -> [any FactPayload] {
        var registered = ResourceRegistered(subject: "web", kind: "certificate", name: "tls")
        registered.identifier = "arn:aws:acm:eu-central-1:111122223333:certificate/1"
        registered.lastRotated = try day("2026-01-01")
        registered.expires = try day("2026-12-01")
        (registered.rpo, registered.rto) = (60, 240)
        var changed = ResourceChanged(resource: "web:tls")
        changed.identifier = "arn:2"
        changed.lastRotated = try day("2026-11-01")
        changed.expires = try day("2027-12-01")
        (changed.rpo, changed.rto, changed.reason) = (15, 60, "tighter")
        let retired = ResourceRetired(
            resource: "web:tls", on: try day("2026-11-21"), reason: "gone", approvedBy: "ada")
        return [registered, changed, retired]
    }

    private static func tasks() throws -> [any FactPayload] {
        var ticked = TaskTicked(
            series: "web/os-patching", performedOn: try day("2026-11-05"), performedBy: "bo",
            result: .issues,
            settled: [
                SettledOccurrence(due: try day("2026-10-31"), outcome: "late", daysLate: 5)
            ])
        ticked.towards = try day("2026-10-31")
        ticked.items = [ItemResult(item: "os-patching/test", result: .failed)]
        ticked.note = "reboot pending: \"web-2\"\n/etc"
        ticked.evidence = ["ab12"]
        ticked.links = ["https://example.org/1?a=b&c=d"]
        ticked.measured = ["minutes": "42"]
        ticked.covers = try days("2026-10-01..2026-10-31")
        ticked.expires = try day("2027-11-05")
        ticked.followUp = try day("2026-12-05")
        ticked.verdict = .notAffected
        ticked.opens = [try opened("web/advisory-fix-cve-2026-1")]
        return [
            ticked, EvidencePurged(sha256: "ab12", reason: "names in it", approvedBy: "ada"),
            EvidenceAdded(
                sha256: "ab12", size: 12, mediaType: "text/plain", fileName: "a.txt",
                collectedOn: try day("2026-11-05"), validUntil: try day("2027-11-05")),
        ]
    }

    private static func events() throws -> [any FactPayload] {
        var recorded = EventRecorded(
            kind: "advisory", event: "cve-2026-1", on: try day("2026-11-05"))
        recorded.severity = .critical
        recorded.conditions = ["known-exploited"]
        recorded.services = ["web"]
        recorded.traits = ["has-guest-os"]
        recorded.accounts = ["prod"]
        recorded.resources = ["web:tls"]
        recorded.person = "Cy Würth"
        recorded.note = "see the bulletin"
        recorded.opens = [try opened("web/advisory-judge-cve-2026-1")]
        var closed = EventClosed(event: "cve-2026-1", on: try day("2026-11-21"))
        closed.note = "all hosts"
        closed.reason = "replaced"
        closed.approvedBy = "ada"
        closed.ends = ["web/advisory-fix-cve-2026-1"]
        return [recorded, closed]
    }

    private static let reviews: [any FactPayload] = {
        var closed = ReviewClosed(review: "main-2026-q4", decisions: "cd34", undecided: 1)
        (closed.reason, closed.approvedBy) = ("on leave", "ada")
        return [
            ReviewStarted(
                review: "main-2026-q4", task: "main/access-review", kind: "csv", idColumn: "user",
                population: "ab12", identities: 4),
            ReviewDecided(
                review: "main-2026-q4",
                decisions: [
                    AccessDecision(
                        identity: "<root_account>", decision: .change, note: "new key", by: "bo")
                ]),
            closed,
        ]
    }()

    private static func opened(_ series: String) throws -> OpenedTask {
        OpenedTask(
            series: series, task: "advisory-judge", due: try day("2026-11-06"),
            deadline: ChosenDeadline(profile: "pci", when: ["critical"], days: 1))
    }

    private static func decisions() throws -> [any FactPayload] {
        let (due, later) = (try day("2026-11-30"), try day("2026-12-10"))
        return [
            ControlExcluded(
                scope: "web/web-firewall", justification: "internal", reviewOn: later,
                approvedBy: "bo"),
            WaiverGranted(
                scope: "web", from: due, until: later, reason: "freeze", approvedBy: "bo"),
            WaiverRevoked(waiver: 41, reason: "over", approvedBy: "bo"),
            OccurrenceMoved(
                series: "web/os-patching", due: due, to: later, reason: "freeze",
                approvedBy: "bo"),
            OccurrenceSkipped(
                series: "web/os-patching", due: due, reason: "replaced", approvedBy: "bo"),
            DeviationExplained(
                series: "web/os-patching", due: due, cause: "freeze", action: "patched",
                approvedBy: "bo"),
            ReviewRequired(
                scope: "duty:os-patching", required: true, reason: "audit", approvedBy: "bo"),
            TaskReviewed(tick: 41, verdict: .rejected, note: "incomplete"),
        ]
    }
}
