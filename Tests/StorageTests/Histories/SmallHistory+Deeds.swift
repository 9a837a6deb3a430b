import Domain
import SQLite

@testable import Storage

/// What somebody may do on a day.
extension SmallHistory {
    func step() throws {
        let deeds: [() throws -> Deed?] = [
            tick, tick, tick, tick, sheet, sheet, sheet, sheet, sheet, feedAgain, registration,
            serviceChange, serviceChange, retirement, accountChange, newAccount,
            closing, closing, closing, team, owner, owner, person, person, person, resource,
            resource,
            resource, resourceChange, resourceChange, resourceRetirement, resourceRetirement,
            waiver, waiver, waiver, revocation, revocation, exclusion, inclusion, move, move, skip,
            skip, reviewRule, reviewRule, review, review, review, schedule, schedule, scheduleReset,
            scheduleReset, adoption, event, event, event, eventClosing, eventClosing, eventClosing,
            withdrawal,
            withdrawal, undo, explanation, imported, accessReview, accessReview, accessDecision,
            accessDecision,
            accessDecision, evidence, evidence, purge, purge, policy, proposal,
        ]
        try perform(random.pick(deeds)?())
    }

    // Work.

    private func anyTask() throws -> TaskRow? {
        random.pick(try fixture.store.tasks(TaskFilter(), on: today))
    }

    private func tick() throws -> Deed? {
        guard let task = try anyTask() else { return nil }
        var request = TickRequest(task: task.name)
        if !random.once(in: 3) { (request.task.due, request.names.due) = (nil, nil) }
        request.performedOn = today.adding(days: -(random.pick([0, 0, 1, 5, 12, 40]) ?? 0))
        request.result = random.once(in: 2) ? nil : random.pick(TickResult.allCases)
        if random.once(in: 4) {
            let items = try fixture.store.series(task.name, on: today).items
            request.items = items.prefix(Int.random(in: 0...items.count, using: &random)).map {
                ItemResult(item: $0, result: .ok)
            }
        }
        if case .beforeExpiry = task.schedule {
            request.expires = today.adding(days: Int.random(in: 20...400, using: &random))
        }
        if task.duty.hasPrefix("judge-") { request.verdict = random.pick(Verdict.allCases) }
        if random.once(in: 6) { request.links = ["https://example.org/\(fresh("run"))"] }
        return Deed(name: "tick \(request)", by: random.pick(["ada", "bo", "Zoë"]) ?? "ada") {
            [request] in
            _ = try $0.say(request, isTyped: true)
        }
    }

    func reviewRule() throws -> Deed? {
        let scope = random.pick(["duty:baseline", "duty:patching", "main", "org"])
        let isRequired = !random.once(in: 8)
        return Deed(name: "review-rule \(isRequired)") {
            try $0.requireReview(
                of: scope ?? "main", isRequired, reason: "r", approvedBy: "bo")
        }
    }

    private func review() throws -> Deed? {
        let awaiting = try fixture.store.connection.query(
            "SELECT entry FROM completion WHERE review = 'awaiting' AND withdrawn IS NULL"
        ) { row in try row.int(0) }
        guard let entry = random.pick(awaiting) else { return try tick() }
        let verdict: ReviewVerdict = random.once(in: 3) ? .rejected : .approved
        return Deed(name: "review \(entry) \(verdict)", by: "cy") {
            try $0.review(entry, verdict, note: "seen")
        }
    }

    // Decisions about what is owed.

    private func waiver() throws -> Deed? {
        guard let task = try anyTask() else { return nil }
        let scope = random.pick([task.name.series, task.subject, "duty:\(task.duty)"]) ?? "main"
        let from = random.once(in: 3) ? today.adding(days: 10) : nil
        let until = today.adding(days: Int.random(in: 20...200, using: &random))
        return Deed(name: "waiver \(scope) \(until)") {
            try $0.grantWaiver(of: scope, from: from, until: until, reason: "r", approvedBy: "bo")
        }
    }

    private func revocation() throws -> Deed? {
        let all = try fixture.store.connection.query(
            "SELECT entry FROM waiver WHERE revoked_on IS NULL AND until >= \(today)"
        ) { row in
            try row.int(0)
        }
        guard let waiver = random.pick(all) else { return try self.waiver() }
        return Deed(name: "revocation \(waiver)") {
            try $0.revokeWaiver(waiver, reason: "r", approvedBy: "bo")
        }
    }

    private func openOccurrence() throws -> TaskName? {
        guard let task = try anyTask() else { return nil }
        let facts = try fixture.store.series(task.name, on: today).facts
        let all = facts.deferrable(on: today, through: today.adding(days: 120))
        guard let one = random.pick(all) else { return nil }
        return TaskName(subject: task.subject, duty: task.duty, due: one.due)
    }

    private func move() throws -> Deed? {
        guard let task = try openOccurrence(), let due = task.due else { return nil }
        let day = due.adding(days: random.pick([-4, 2, 6, 12, 20]) ?? 2)
        return Deed(name: "move \(task) \(day)") {
            try $0.move(task, to: day, reason: "r", approvedBy: "bo")
        }
    }

    private func skip() throws -> Deed? {
        guard let task = try openOccurrence() else { return nil }
        return Deed(name: "skip \(task)") { try $0.skip(task, reason: "r", approvedBy: "bo") }
    }

    private func exclusion() throws -> Deed? {
        guard let task = try anyTask(), let control = random.pick(task.controls) else { return nil }
        let scope = random.pick(["\(task.subject)/\(control)", "control:\(control)"]) ?? "main"
        let day = today.adding(days: 180)
        return Deed(name: "exclusion \(scope)") {
            try $0.exclude(scope, justification: "not here", reviewOn: day, approvedBy: "bo")
        }
    }

    private func inclusion() throws -> Deed? {
        let all = try fixture.store.connection.query(
            "SELECT scope FROM exclusion WHERE ended IS NULL AND withdrawn IS NULL"
        ) { row in try row.text(0) }
        guard let scope = random.pick(all) else { return nil }
        return Deed(name: "inclusion \(scope)") {
            _ = try $0.endExclusion(of: scope, reason: "r", approvedBy: "bo")
        }
    }

    private func proposal() throws -> Deed? {
        Deed(name: "proposal") {
            _ = try $0.include("duty:phishing-test", reason: "r", approvedBy: "bo")
        }
    }

    private func schedule() throws -> Deed? {
        let scope =
            random.pick(["duty:patching", "main", "control:log", "category:data"]) ?? "main"
        let text = random.pick(["every 40 days", "monthly on day 17", "quarterly on day 9", nil])
        let setting = ScheduleSetting(
            schedule: text.flatMap { $0 }.flatMap(Schedule.init(_:)),
            grace: random.pick([0, 3, nil]).flatMap { $0 })
        return Deed(name: "schedule \(scope) \(setting)") {
            try $0.setSchedule(of: scope, to: setting, reason: "r", approvedBy: "bo")
        }
    }

    private func scheduleReset() throws -> Deed? {
        let all = try fixture.store.connection.scheduleSettings().byScope.keys.sorted()
        guard let scope = random.pick(all) else { return nil }
        return Deed(name: "schedule-reset \(scope)") {
            try $0.resetSchedule(of: scope, reason: "r", approvedBy: "bo")
        }
    }

    private func adoption() throws -> Deed? {
        guard let pack = random.pick(packs.others) else { return nil }
        let profile = random.pick(Profile.allCases) ?? .standard
        let frameworks = random.once(in: 2) ? ["soc2"] : []
        let approver = random.once(in: 2) ? "bo" : nil
        return Deed(
            name: "adoption \(pack.pack?.version ?? "") \(profile) \(frameworks)",
            isDecided: approver != nil, isRepeatable: true
        ) {
            try $0.adopt(
                pack, profile: profile, frameworks: frameworks, reason: "newer",
                approvedBy: approver)
        }
    }

    // What takes back.

    private func withdrawal() throws -> Deed? {
        let last = try fixture.store.head().seq
        let entry = Int.random(in: min(7, last)...last, using: &random)
        let approver = random.once(in: 2) ? "bo" : nil
        return Deed(name: "withdrawal \(entry)", isDecided: approver != nil) {
            try $0.withdraw(entry, reason: "a mistake", approvedBy: approver)
        }
    }

    private func undo() throws -> Deed? {
        let approver = random.once(in: 2) ? "bo" : nil
        return Deed(name: "undo", isDecided: approver != nil, isRepeatable: true) {
            _ = try $0.undo(reason: "a mistake", approvedBy: approver)
        }
    }

    private func explanation() throws -> Deed? {
        let days = DayRange(from: SmallRegister.firstDay, through: today)
        let report = try days.map { try fixture.store.period($0, judgedOn: today) }
        guard let one = random.pick(report?.deviations ?? []) else { return nil }
        return Deed(name: "explanation \(one.name)") {
            try $0.explain(one.name, cause: "c", action: "a", approvedBy: "bo")
        }
    }
}
