import Domain

@testable import Catalogue
@testable import Storage

/// Two years of commands that a seed decides: what people do, in any order, refusals included.
final class GeneratedHistory {
    /// What was there after a command.
    struct Moment {
        var command: Int
        var lastEntry: Int
        var day: CivilDay
        var register: RegisterSnapshot
        var tasks: [TaskRow]
    }

    let fixture: Fixture
    private(set) var moments: [Moment] = []
    /// What was refused, by its words: a history in which nothing is refused tests little.
    private(set) var refusals: [String: Int] = [:]
    private(set) var recorded: [String: Int] = [:]
    var random: SeededGenerator
    private let folder: TemporaryFolder
    private var names = 0

    init(seed: UInt64, path: String, folder: TemporaryFolder) throws {
        random = SeededGenerator(seed: seed)
        self.folder = folder
        fixture = try Fixture(path: path, pack: .test, profile: .full)
    }

    /// Runs commands until two years are over, and remembers what was there after each.
    func run() throws {
        let end = fixture.today.adding(months: 24)
        var command = 0
        while fixture.today < end {
            command += 1
            do {
                try step()
            } catch {
                refusals[String(describing: type(of: error)), default: 0] += 1
            }
            let head = try fixture.store.head()
            moments.append(
                Moment(
                    command: command, lastEntry: head.seq, day: fixture.today,
                    register: try RegisterSnapshot(fixture.store),
                    tasks: try fixture.store.tasks(TaskFilter(), on: fixture.today)))
            if !random.once(in: 3) {
                fixture.today = fixture.today.adding(days: Int.random(in: 1...14, using: &random))
                fixture.seconds = 0
            }
        }
        for seq in 1...(try fixture.store.head().seq) {
            guard let entry = try fixture.store.entry(seq) else { continue }
            recorded[entry.fact.name, default: 0] += 1
        }
    }

    private func step() throws {
        let actions: [() throws -> Void] = [
            tick, tick, tick, tick, tick, tick, tickSeveral, registerServices, registerServices,
            setting,
            changeService, changeService, retireService, account, team, resource, resource,
            changeResource, withdraw, undo, setting, adopt, breakOff, dryRun,
            event, event, closeEvent, accessReview, exclusion, accountTeam,
        ]
        try random.pick(actions)?()
    }

    func fresh(_ kind: String) -> String {
        names += 1
        return "\(kind)-\(names)"
    }

    // Ticks.

    private func request() throws -> TickRequest? {
        guard let task = random.pick(try fixture.store.tasks(TaskFilter(), on: fixture.today))
        else { return nil }
        var request = TickRequest(task: task.name)
        if !random.once(in: 4) { request.task.due = nil }
        request.names = NamedOccurrences(due: request.task.due)
        request.performedOn = fixture.today.adding(
            days: -(random.pick([0, 0, 0, 1, 5, 12, 40]) ?? 0))
        request.result = random.once(in: 2) ? nil : random.pick(TickResult.allCases)
        if random.once(in: 3) {
            let items = try fixture.store.series(task.name, on: fixture.today).items
            let chosen = items.prefix(Int.random(in: 0...items.count, using: &random))
            request.items = chosen.map {
                ItemResult(item: $0, result: random.pick([.ok, .ok, .issues, .failed]) ?? .ok)
            }
        }
        if case .beforeExpiry = task.schedule {
            request.expires = fixture.today.adding(days: Int.random(in: 20...400, using: &random))
        }
        request.verdict = verdict(on: task)
        if random.once(in: 8) { request.links = ["https://example.org/\(names)"] }
        if random.once(in: 8) { request.measured = ["minutes": "42"] }
        if random.once(in: 9), let due = task.standing.due {
            request.names.covers = DayRange(from: due.adding(days: -60), through: due)
        }
        return request
    }

    private func tick() throws {
        guard var request = try request() else { return }
        if random.once(in: 6) {
            let path = try folder.write("proof \(names)".utf8, to: fresh("proof"))
            let staged = try fixture.store.stageEvidence(path, now: try fixture.clock.now())
            request.evidence = [staged.sha256]
            try fixture.write { recorder in
                try recorder.addEvidence(staged, collectedOn: fixture.today)
                _ = try recorder.tick(request)
            }
        } else {
            try fixture.write(by: random.pick(["ada", "bo", "Zoë"]) ?? "ada") {
                _ = try $0.tick(request)
            }
        }
    }

    /// Each of several, some of which are refused: what was refused must leave nothing.
    private func tickSeveral() throws {
        let requests = try (0..<6).compactMap { _ in try request() }
        try fixture.write { recorder in
            for request in requests {
                do {
                    _ = try recorder.tick(request)
                } catch {
                    refusals["one of several", default: 0] += 1
                }
                if random.once(in: 2) { try recorder.settle() }
            }
        }
    }

    // Services and what lies in them.

    private func service() -> ServiceRegistered {
        var fact = Fixture.service(
            fresh("use"), random.pick(["host", "disk", "db", "fn", "desk"]) ?? "host")
        fact.account =
            random.pick(moments.last?.register.openAccounts ?? ["main"]) ?? "main"
        fact.environment = random.pick(["production", "production", "test"]) ?? "test"
        fact.classification = random.pick(Classification.allCases) ?? .internal
        if random.once(in: 4) { fact.traits = ["runs-code"] }
        if random.once(in: 5) { fact.withoutTraits = ["has-backups"] }
        if random.once(in: 4) { fact.tags = ["Owner": "bo", "Ünit": "e\u{301}"] }
        if random.once(in: 3) {
            fact.lastDone = [
                random.pick(["patching", "restore", "store-review"]) ?? "restore":
                    fixture.today.adding(days: -Int.random(in: 0...200, using: &random))
            ]
        }
        return fact
    }

    private func registerServices() throws {
        let facts = (0..<Int.random(in: 1...4, using: &random)).map { _ in service() }
        let looks = random.once(in: 2)
        try fixture.write { recorder in
            for fact in facts {
                do {
                    try recorder.registerService(fact)
                } catch let error where error is Refusal || error is UndecidedChanges {
                    refusals["one service", default: 0] += 1
                }
                if looks { try recorder.settle() }
            }
            try recorder.record(
                InventoryImported(
                    kind: "csv", file: "a.csv", sha256: fresh("digest"), account: nil,
                    services: 1, resources: 0,
                    seen: try fixture.store.services().prefix(2).map(\.name)))
        }
    }

    private func anyService() throws -> String? {
        random.pick(try fixture.store.services())?.name
    }

    private func changeService() throws {
        guard let name = try anyService() else { return }
        try fixture.change(name) { fact in
            if random.once(in: 2) { fact.environment = random.pick(["production", "test"]) }
            if random.once(in: 2) { fact.classification = random.pick(Classification.allCases) }
            if random.once(in: 3) { fact.traits = random.pick([["runs-code"], ["stores-data"]]) }
            if random.once(in: 3) {
                fact.withoutTraits = random.pick([["has-guest-os"], ["runs-code"]])
            }
            if random.once(in: 4) { fact.title = "“\(names)” 🦉" }
            if random.once(in: 4) { fact.tags = [:] }
            if random.once(in: 4) { fact.team = "team-\(Int.random(in: 1...40, using: &random))" }
            fact.reason = "because"
        }
    }

    private func retireService() throws {
        guard let name = try anyService() else { return }
        let last = fixture.today.adding(days: random.pick([-3, 0, 5, 30]) ?? 0)
        try fixture.retire(name, on: "\(last)")
    }

    private func account() throws {
        let alias = random.pick(moments.last?.register.openAccounts ?? ["main"]) ?? "main"
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let number = random.once(in: 2) ? "\(100_000_000_000 + names)" : nil
            try fixture.write {
                try $0.addAccount(fresh("account"), number: number, team: nil, title: "A")
            }
        case 1:
            try fixture.write {
                try $0.changeAccount(alias, number: nil, team: nil, title: "T\(names)")
            }
        default:
            try fixture.write {
                try $0.closeAccount(alias, on: nil, reason: "gone", approvedBy: "bo")
            }
        }
    }

    private func team() throws {
        if random.once(in: 2) {
            let role = random.pick(Role.allCases) ?? .platform
            try fixture.write { try $0.addTeam(fresh("team"), title: nil, roles: [role]) }
        } else {
            let task = random.pick(try fixture.store.tasks(TaskFilter(), on: fixture.today))
            let scope = random.pick(["org", "duty:baseline", task?.name.series ?? "org"]) ?? "org"
            try fixture.write { try $0.setOwner(of: scope, to: "bo", reason: nil) }
        }
    }

    private func resource() throws {
        let holder = try random.once(in: 2) ? anyService() ?? "main" : "main"
        let isKey = random.once(in: 2)
        let day = fixture.today.adding(days: Int.random(in: -60...300, using: &random))
        try fixture.addResource(
            holder, isKey ? "key" : "cert", fresh("thing"),
            rotated: isKey && day <= fixture.today ? "\(day)" : nil,
            expires: isKey ? nil : "\(day)")
    }

    private func changeResource() throws {
        guard let resource = random.pick(try fixture.store.resources()) else { return }
        if random.once(in: 3) {
            try fixture.write {
                try $0.retireResource(resource.name, on: nil, reason: "gone", approvedBy: "bo")
            }
            return
        }
        var fact = ResourceChanged(resource: resource.name)
        if resource.kind == "cert" {
            fact.expires = fixture.today.adding(days: Int.random(in: -10...200, using: &random))
        } else {
            fact.lastRotated = fixture.today
        }
        try fixture.write { try $0.changeResource(fact) }
    }

    // What takes back, sets, and breaks off.

    private func withdraw() throws {
        let last = try fixture.store.head().seq
        try fixture.withdraw(Int.random(in: max(1, last - 30)...last, using: &random))
    }

    private func undo() throws { try fixture.write { _ = try $0.undo(reason: "a mistake") } }

    private func setting() throws {
        try fixture.write { recorder in
            let scope =
                random.pick(["duty:patching", "main", "control:log", "category:data"]) ?? "main"
            switch Int.random(in: 0..<7, using: &random) {
            case 4:
                try recorder.record(
                    ScheduleSet(
                        scope: scope,
                        schedule: random.pick(["every 40 days", "weekly", "quarterly on day 9"])
                            .flatMap(Schedule.init(_:)),
                        grace: random.pick([0, 3]), reason: "r", approvedBy: "bo"))
            case 5:
                try recorder.record(ScheduleReset(scope: scope, reason: "r", approvedBy: "bo"))
            case 6:
                try recorder.record(
                    ControlIncluded(scope: "duty:phishing-test", reason: "r", approvedBy: "bo"))
            case 0:
                try recorder.setPolicy(
                    .evidenceSize, to: "\(names + 1)MiB", reason: "r", approvedBy: "bo")
            case 1: try recorder.record(ImportMapped(field: "team", tag: "Owner"))
            case 2: try recorder.record(ClockCorrected(reason: "drift", approvedBy: "bo"))
            default:
                try recorder.record(
                    HeadPublished(head: recorder.headHash, at: "a mail", receipt: nil))
            }
        }
    }

    private func adopt() throws {
        var pack = try TestPack.pack(version: fresh("v"))
        for index in pack.duties.indices where random.once(in: 4) {
            pack.duties[index].grace = Int.random(in: 0...6, using: &random)
            pack.duties[index].severity = random.pick(Severity.allCases) ?? .low
            if pack.duties[index].id == "store-review" {
                pack.duties[index].schedule =
                    Schedule(random.pick(["every 60 days", "daily", "monthly on day 31"]) ?? "")
                    ?? .once
            }
        }
        if random.once(in: 3) { pack.duties.removeAll { $0.id == "code-review" } }
        for index in pack.duties.indices
        where pack.duties[index].id == "store-review" && random.once(in: 3) {
            pack.duties[index].id = "data-review"
            pack.duties[index].replaces = ["store-review"]
        }
        reword(&pack)
        let profile = random.pick(Profile.allCases) ?? .full
        try fixture.write {
            try $0.adopt(
                pack, profile: profile, frameworks: random.once(in: 2) ? ["soc2"] : [],
                reason: "newer", approvedBy: "bo")
        }
    }

    private struct Broken: Error {}

    private func breakOff() throws {
        try fixture.write { recorder in
            try recorder.registerService(service())
            try recorder.addTeam(fresh("team"), title: nil, roles: [])
            throw Broken()
        }
    }

    private func dryRun() throws {
        let fact = service()
        try fixture.write(dryRun: true) { try $0.registerService(fact) }
    }
}

extension RegisterSnapshot {
    /// The aliases of accounts, closed ones included: a command on one of those is refused.
    fileprivate var openAccounts: [String] {
        (tables["subject"] ?? []).compactMap { row in
            let parts = row.split(separator: "'")
            return row.contains("'account'") && parts.count > 3 ? String(parts[3]) : nil
        }
    }
}
