import Domain
import Exports

/// One small organization with everything that a format has to escape.
enum SmallOrganization {
    static let digest = "374be4bf44adac04b3707fbf6872961261a1bf99089175ca18933c18a0f94270"
    static let head = "97bb9e1663d52746e2d4860a6ad168f63126e7282fe41897e8743cf24926b24b"

    static var audit: Audit {
        var audit = Audit(record)
        audit.occurrences = occurrences
        audit.tasks = tasks
        audit.controls = controls
        audit.duties = duties
        audit.subjects = subjects
        audit.assignments = assignments
        audit.matrix = matrix
        audit.waivers = waivers
        audit.exclusions = exclusions
        audit.changes = changes
        audit.reviews = reviews
        audit.events = events
        audit.people = people
        audit.evidence = evidence
        audit.anchors = anchors
        audit.sources = sources
        audit.coverage = coverage
        return audit
    }

    private static var record: AuditRecord {
        var record = AuditRecord(
            organization: "Eckladen „Größe“ & Söhne 🛒",
            register: "7c1f0f0a-9d55-4c0b-8a51-3f6a3a0c7e11", timeZone: "Europe/Berlin",
            pack: (id: "ourside", version: "1.4.0", profile: .standard),
            period: range("2026-07-01", "2026-09-30"), judgedOn: day("2026-11-21"),
            ledger: (entries: 118, newest: instant("2026-11-21T09:30:00Z"), head: head),
            program: "ourside 0.1.0")
        record.frameworks = ["soc2", "nist-800-53"]
        (record.givenClock, record.givenActor) = (2, 1)
        return record
    }

    private static var occurrences: [AuditedOccurrence] {
        [
            occurrence(1, "web/os-patching", "2026-06-30", .late) {
                ($0.daysLate, $0.isCarriedIn, $0.result) = (6, true, "ok")
                ($0.doneOn, $0.by) = (day("2026-07-06"), "ada")
                ($0.recordedAt, $0.entry) = (instant("2026-07-06T08:00:00Z"), 31)
                $0.evidence = [digest]
                $0.explanation = AuditExplanation(
                    cause: "Vendor freeze; \"hot\" release\nsee =cmd|' /C calc'!A0",
                    action: "Two people per shift <script>alert(1)</script>", approvedBy: "Zoë")
            },
            occurrence(2, "web/os-patching", "2026-07-31", .onTime) {
                ($0.result, $0.doneOn, $0.by) = ("issues", day("2026-07-30"), "ada")
                ($0.recordedAt, $0.entry) = (instant("2026-08-20T08:00:00Z"), 44)
                ($0.recordedLate, $0.lacksEvidence) = (true, true)
                $0.links = ["https://wiki.example/patch?a=1&b=\"2\""]
                $0.note = "Kernel on \u{1B}[31mweb-1\u{1B}[0m held back, naïve café, 漢字 🔑"
            },
            occurrence(3, "web/os-patching", "2026-08-31", .missed) { _ in },
            occurrence(4, "web/os-patching", "2026-09-30", .onTime) {
                ($0.result, $0.doneOn, $0.by) = ("ok", day("2026-09-29"), "bo")
                ($0.recordedAt, $0.entry) = (instant("2026-09-29T16:00:00Z"), 71)
                $0.evidence = [digest]
            },
            occurrence(5, "main/account-baseline", "2026-07-31", .waived) {
                $0.remark = "waiver 20 until 2026-08-31"
            },
            occurrence(6, "main/account-baseline", "2026-08-31", .skipped) {
                $0.remark = "Skipped: covered by the audit of 2026-08, approved by Zoë"
            },
            occurrence(7, "main/account-baseline", "2026-09-30", .open) {
                $0.movedTo = day("2026-12-05")
            },
            occurrence(8, "orders-db/restore-test", "2026-09-30", .onTime) {
                ($0.result, $0.doneOn, $0.by) = ("failed", day("2026-09-12"), "=2+5")
                ($0.recordedAt, $0.entry) = (instant("2026-09-12T11:00:00Z"), 66)
                $0.evidence = [otherDigest]
            },
            occurrence(9, "old-db/restore-test", "2026-09-30", .retired) { _ in },
        ]
    }

    private static func occurrence(
        _ number: Int, _ series: String, _ due: String, _ outcome: PopulationOutcome,
        _ change: (inout AuditedOccurrence) -> Void
    ) -> AuditedOccurrence {
        let parts = series.split(separator: "/").map(String.init)
        var occurrence = AuditedOccurrence(
            number: number, task: TaskName(subject: parts[0], duty: parts[1], due: day(due)),
            due: day(due), outcome: outcome)
        occurrence.account = "111122223333"
        occurrence.owner = "platform"
        (occurrence.team, occurrence.environment) = ("platform", "production")
        switch parts[1] {
        case "os-patching":
            (occurrence.title, occurrence.service) = ("Patch the hosts", "ec2")
            occurrence.controls = ["os-patch-deploy", "os-patch-identify"]
            (occurrence.category, occurrence.severity) = ("operating-system", .high)
            occurrence.schedule = "monthly"
        case "restore-test":
            (occurrence.title, occurrence.service) = ("Restore a backup & measure", "rds")
            occurrence.controls = ["restore-test"]
            (occurrence.category, occurrence.schedule) = ("backup-resilience", "quarterly")
            occurrence.owner = nil
        default:
            (occurrence.title, occurrence.subjectKind) = ("Check the account's baseline", "account")
            occurrence.controls = ["root-mfa"]
            (occurrence.category, occurrence.severity) = ("identity-access", .critical)
            occurrence.schedule = "monthly"
        }
        let all = controls.filter { occurrence.controls.contains($0.id) }
        occurrence.frameworks = Set(all.flatMap(\.frameworks)).sorted()
        change(&occurrence)
        return occurrence
    }

    private static var tasks: [AuditedTask] {
        [
            task("web/os-patching", "2026-10-31", .overdue) {
                ($0.days, $0.missed, $0.age) = (21, 1, 53)
                ($0.lastDone, $0.overdueFrom) = (day("2026-09-29"), day("2026-11-06"))
                ($0.service, $0.severity, $0.lead) = ("ec2", .high, 7)
                $0.controls = ["os-patch-deploy", "os-patch-identify"]
                $0.category = "operating-system"
                $0.title = "Patch “web”; hosts, all\nof them — Schlüsselwechsel für die Abteilung 🔑"
            },
            task("main/account-baseline", "2026-09-30", .accepted) {
                ($0.days, $0.plannedFor, $0.severity) = (52, day("2026-12-05"), .critical)
                ($0.subjectKind, $0.category) = ("account", "identity-access")
                $0.controls = ["root-mfa"]
            },
            task("orders-db/restore-test", "2026-12-31", .current) {
                ($0.days, $0.isFailing, $0.lastDone) = (-40, true, day("2026-09-12"))
                ($0.service, $0.owner, $0.lead) = ("rds", nil, 14)
                ($0.controls, $0.category) = (["restore-test"], "backup-resilience")
                $0.evidenceExpected = "The log of the restore, with times"
            },
            task("main/key-rotation", "2026-12-05", .dueSoon) {
                ($0.days, $0.moves, $0.plannedFor) = (-14, 2, day("2026-12-19"))
                ($0.subjectKind, $0.category) = ("account", "encryption-keys")
            },
            task("web/app-review", "2026-11-30", .waived) { $0.days = -9 },
            task("org/policy", nil, .done) { $0.subjectKind = "organization" },
        ]
    }

    private static func task(
        _ series: String, _ due: String?, _ status: SeriesStatus,
        _ change: (inout AuditedTask) -> Void
    ) -> AuditedTask {
        let parts = series.split(separator: "/").map(String.init)
        var task = AuditedTask(
            name: TaskName(subject: parts[0], duty: parts[1], due: due.map(day)),
            title: "Look after \(parts[1])", status: status)
        (task.owner, task.team, task.account) = ("platform", "platform", "111122223333")
        (task.environment, task.schedule, task.category) = ("production", "monthly", "governance")
        change(&task)
        return task
    }
}

/// A day that the tests spell right.
func day(_ text: String) -> CivilDay { CivilDay(text) ?? .first }

func instant(_ text: String) -> Instant { Instant(text) ?? Instant(seconds: 0) }

func range(_ from: String, _ through: String) -> DayRange {
    guard let range = DayRange(from: day(from), through: day(through)) else {
        preconditionFailure("\(from) lies after \(through)")
    }
    return range
}
