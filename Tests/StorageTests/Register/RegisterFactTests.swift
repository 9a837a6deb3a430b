import Domain
import Testing

@testable import Storage

/// Each kind of fact, and the rows that it writes.
@Suite struct RegisterFactTests {
    /// Tables whose rows follow from others by rules, which have tests of their own.
    static let derived: Set<String> = [
        "projection", "assignment", "series", "series_checklist", "series_terms",
        "series_history", "stretch", "control", "control_days", "duty", "duty_days", "mapping",
        "mapping_framework", "checklist", "checklist_item", "terms",
    ]

    /// What people decide about tasks.
    private func decisions() throws -> [any RegisterFact] {
        let (due, later) = (try Fixture.day("2026-02-04"), try Fixture.day("2026-03-31"))
        let next = try fixture.store.head().seq + 1
        return [
            WaiverGranted(
                scope: "web/patching", from: try Fixture.day("2026-01-10"), until: later,
                reason: "r", approvedBy: "bo"),
            WaiverRevoked(waiver: next, reason: "r", approvedBy: "bo"),
            OccurrenceMoved(
                series: "web/restore", due: due, to: later, reason: "r", approvedBy: "bo"),
            OccurrenceSkipped(
                series: "web/restore", due: later, reason: "r", approvedBy: "bo"),
            DeviationExplained(
                series: "web/restore", due: due, cause: "c", action: "a", approvedBy: "bo"),
            ReviewRequired(
                scope: "duty:patching", required: true, reason: "r", approvedBy: "bo"),
            TaskReviewed(tick: 27, verdict: .approved, note: "n"),
            ControlExcluded(
                scope: "control:restore-test", justification: "j", reviewOn: later,
                approvedBy: "bo"),
        ]
    }

    private let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-05", pack: .test)
        try fixture.write { recorder in
            try recorder.record(TeamAdded(team: "ops", roles: []))
            try recorder.record(Fixture.service("web", "host"))
            try recorder.record(Self.key)
            try recorder.record(
                TaskTicked(
                    series: "web/patching", performedOn: fixture.today, performedBy: "bo",
                    settled: [
                        SettledOccurrence(
                            due: try Fixture.day("2026-01-31"), outcome: "on-time", daysLate: 0)
                    ]))
        }
        try fixture.go(to: "2026-01-10")
    }

    private static var key: ResourceRegistered {
        ResourceRegistered(subject: "web", kind: "key", name: "root")
    }

    /// What a fact adds (+) and takes away (-) in the tables that it tells.
    private func rows(_ payload: some RegisterFact) throws -> [String] {
        let before = try RegisterSnapshot(fixture.store)
        try fixture.write { try $0.record(payload) }
        return try RegisterSnapshot(fixture.store).differences(from: before)
            .filter { row in !Self.derived.contains { row.dropFirst(2).hasPrefix("\($0) ") } }
    }

    private func day(_ text: String) throws -> CivilDay { try Fixture.day(text) }

    @Test func `every kind of fact writes what it says`() throws {
        var told: [String: [String]] = [:]
        func tell(_ payload: some RegisterFact) throws {
            told[type(of: payload).name] = try rows(payload)
        }
        let store = fixture.store
        told["organization-created"] = try RegisterSnapshot(store).tables["organization"]
        told["catalogue-adopted"] = try RegisterSnapshot(store).tables["adoption"]
        try tell(TeamAdded(team: "dev", title: "Development", roles: [.security, .engineering]))
        try tell(
            AccountRegistered(alias: "prod", number: "111122223333", team: "ops", title: "P"))
        try tell(AccountChanged(alias: "prod", team: "dev", title: "Q"))
        try tell(AccountClosed(alias: "prod", on: day("2026-01-01"), reason: "r", approvedBy: "bo"))
        var service = Fixture.service("shop", "db")
        (service.team, service.region, service.title) = ("ops", "eu-west-1", "Shop")
        (service.since, service.key) = (try day("2020-02-29"), "arn:aws:x")
        (service.tags, service.traits) = (["b": "2", "a": "1"], ["runs-code"])
        service.withoutTraits = ["has-backups"]
        try tell(service)
        var change = ServiceChanged(name: "shop")
        (change.environment, change.team, change.classification) = ("test", "dev", .public)
        (change.tags, change.traits) = (["c": "3"], ["has-backups"])
        (change.reason, change.approvedBy) = ("r", "bo")
        try tell(change)
        try tell(
            ServiceRetired(name: "shop", on: day("2026-02-01"), reason: "r", approvedBy: "bo"))
        var cert = ResourceRegistered(subject: "web", kind: "cert", name: "tls")
        (cert.identifier, cert.expires, cert.rpo, cert.rto) =
            ("arn:aws:y", try day("2026-06-30"), 60, 240)
        try tell(cert)
        var changed = ResourceChanged(resource: "web:tls")
        (changed.expires, changed.reason) = (try day("2026-07-31"), "r")
        try tell(changed)
        try tell(
            ResourceRetired(
                resource: "web:tls", on: day("2026-01-10"), reason: "r", approvedBy: "bo"))
        try tell(OwnerSet(scope: "web/patching", owner: "bo", reason: "r"))
        try tell(PolicySet(policy: "evidence-size", value: "1MiB", reason: "r", approvedBy: "bo"))
        try tell(ImportMapped(field: "team", tag: "Owner"))
        try tell(
            InventoryImported(
                kind: "csv", file: "a.csv", sha256: "ab", account: "111122223333", services: 1,
                resources: 0, seen: ["web"]))
        try tell(
            ScheduleSet(
                scope: "web/patching", schedule: .interval(try #require(Span(40, .day))), grace: 3,
                reason: "r", approvedBy: "bo"))
        try tell(ScheduleReset(scope: "web/patching", reason: "r", approvedBy: "bo"))
        try tell(ControlIncluded(scope: "duty:phishing-test", reason: "r", approvedBy: "bo"))
        try tell(
            CatalogueImported(pack: "p", version: "2", extends: "test", sha256: "cd", overlay: "ef")
        )
        try tell(
            EvidenceAdded(
                sha256: "ab", size: 9, mediaType: "text/csv", fileName: "a.csv",
                collectedOn: day("2026-01-09"), validUntil: day("2027-01-09")))
        var tick = TaskTicked(
            series: "web/restore", performedOn: try day("2026-01-09"), performedBy: "bo",
            result: .issues,
            settled: [
                SettledOccurrence(due: try day("2026-02-04"), outcome: "on-time", daysLate: 0)
            ])
        (tick.note, tick.evidence, tick.links) = ("n", ["ab"], ["https://x"])
        (tick.measured, tick.covers) = (["minutes": "42"], DayRange("2026-01"))
        tick.items = [ItemResult(item: "restore-test", result: .issues)]
        try tell(tick)
        var event = EventRecorded(kind: "advisory", event: "cve", on: try day("2026-01-09"))
        (event.severity, event.conditions) = (.high, ["known-exploited"])
        (event.services, event.traits) = (["web"], ["has-guest-os"])
        (event.person, event.note) = ("cy", "n")
        let week = ChosenDeadline(profile: "default", when: ["any"], days: 7)
        event.opens = [
            OpenedTask(
                series: "web/judge-cve", task: "judge", due: try day("2026-01-16"), deadline: week)
        ]
        try tell(event)
        var closing = EventClosed(event: "cve", on: try day("2026-01-10"))
        (closing.note, closing.reason, closing.approvedBy) = ("n", "r", "bo")
        closing.ends = ["web/judge-cve"]
        try tell(closing)
        try tell(
            ReviewStarted(
                review: "users", task: "main/baseline", kind: "csv", idColumn: "user",
                population: "ab", identities: 2))
        try tell(
            ReviewDecided(
                review: "users",
                decisions: [AccessDecision(identity: "ada", decision: .keep, note: "n", by: "bo")])
        )
        var over = ReviewClosed(review: "users", decisions: "cd", undecided: 1)
        (over.reason, over.approvedBy) = ("r", "bo")
        try tell(over)
        try tell(HeadPublished(head: "ab", at: "mail", receipt: "cd"))
        try tell(EntryWithdrawn(entry: 7, reason: "r"))
        try tell(ClockCorrected(reason: "r", approvedBy: "bo"))
        for fact in try decisions() { try tell(fact) }
        try tell(PersonLeft(person: "bo", from: day("2026-02-01"), successor: "ops", reason: "r"))
        try tell(PersonMoved(person: "cy", team: "ops", from: day("2026-01-01"), reason: "r"))
        try tell(EvidencePurged(sha256: "ab", reason: "r", approvedBy: "bo"))
        try tell(RulesAdopted(rules: 2))
        try tell(PersonRenamed(person: "cy", newName: "cy.b", reason: "r"))
        try tell(TeamRenamed(team: "ops", newName: "sre", reason: "r"))
        var team = TeamChanged(team: "dev")
        (team.roles, team.withoutRoles) = ([.people], [.security])
        (team.title, team.reason) = ("Developers", "r")
        try tell(team)
        try tell(TeamRetired(team: "dev", successor: "sre", reason: "r"))
        try tell(OrganizationRenamed(newName: "New", reason: "r"))
        let text = told.sorted { $0.key < $1.key }.flatMap { name, rows in
            [name] + rows.map { "  \($0.hasPrefix(" ") ? String($0.dropFirst()) : $0)" }
        }
        let digest = try #require(
            try store.entry(2).map { entry in
                entry.fact.of(CatalogueAdopted.self)?.sha256 ?? ""
            })
        let shown = text.map { $0.replacing(digest, with: "…") }
        let difference = shown.difference(from: Self.rows.split(separator: "\n").map(String.init))
        #expect(difference.isEmpty, "\(difference)")
        #expect(
            Set(told.keys) == Set(RegisterFacts.all.map { $0.name }), "tell every kind of fact here"
        )
    }
}
