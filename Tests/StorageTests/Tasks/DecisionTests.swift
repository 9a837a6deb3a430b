import Domain
import Testing

@testable import Storage

/// Waivers, exclusions, moves, skips and reviews as the register takes them.
@Suite struct DecisionTests {
    private let fixture: Fixture

    init() throws {
        fixture = try Fixture(on: "2026-01-05", pack: .test)
        try fixture.addService("web", "host")
        try fixture.addService("shop", "host")
    }

    private func status(_ task: String) throws -> SeriesStatus {
        try row(task).standing.status
    }

    private func row(_ task: String) throws -> TaskRow {
        try fixture.store.series(try Fixture.task(task), on: fixture.today).task
    }

    @discardableResult
    private func waive(_ scope: String, until day: String) throws -> Int {
        try fixture.write {
            try $0.grantWaiver(
                of: scope, from: nil, until: try Fixture.day(day), reason: "r", approvedBy: "bo")
        }
    }

    @Test(arguments: [
        ("web/patching", ["web/patching"]),
        ("web/patch", ["web/patching"]),
        ("web", ["web/patching", "web/restore", "web/store-review"]),
        ("duty:patching", ["shop/patching", "web/patching"]),
        ("control:patch", ["shop/patching", "web/patching"]),
        ("category:system", ["shop/patching", "web/patching"]),
    ])
    func aWaiverCoversWhatItsScopeHolds(scope: String, tasks: [String]) throws {
        try waive(scope, until: "2026-12-31")
        let waiver = try #require(try fixture.store.waivers(on: fixture.today).first)
        #expect(waiver.tasks == tasks)
    }

    @Test func whatIsRegisteredLaterIsCoveredFromThenOn() throws {
        try waive("category:system", until: "2026-12-31")
        try fixture.go(to: "2026-02-01")
        try fixture.addService("late", "host")
        #expect(try status("late/patching") == .waived)
        try fixture.expectWhole()
    }

    @Test func oneControlOfSeveralIsExcludedAndNotWaived() throws {
        #expect(throws: Refusal.self) { try waive("main/inventory", until: "2026-12-31") }
        try fixture.write {
            try $0.exclude(
                "main/inventory", justification: "one account", reviewOn: nil, approvedBy: "bo")
        }
        let detail = try fixture.store.series(
            try Fixture.task("main/baseline"), on: fixture.today)
        #expect(detail.items == ["root-mfa"])
        try fixture.expectWhole()
    }

    /// Nobody gets relief without an end, or for longer than the policy says.
    @Test(arguments: [("2027-01-04", true), ("2027-01-05", false)])
    func aWaiverLastsAtMostAsLongAsThePolicySays(until: String, isGranted: Bool) throws {
        if isGranted {
            try waive("web", until: until)
        } else {
            #expect(throws: Refusal.self) { try waive("web", until: until) }
        }
    }

    @Test func consecutiveWaiversAreCounted() throws {
        try waive("web", until: "2026-06-30")
        try fixture.go(to: "2026-06-30")
        try fixture.write {
            try $0.grantWaiver(
                of: "web", from: try Fixture.day("2026-07-01"),
                until: try Fixture.day("2026-12-31"), reason: "r", approvedBy: "bo")
        }
        let last = try #require(try fixture.store.waivers(on: fixture.today).last)
        #expect((last.inARow, last.daysInARow) == (2, 361))
    }

    /// A gap in which nothing fell due does not break the row; one with a due date does.
    @Test(arguments: [("2026-04-02", 2), ("2026-04-30", 2), ("2026-05-01", 1)])
    func aGapInWhichNothingFellDueDoesNotBreakTheRow(from: String, inARow: Int) throws {
        try waive("web/patching", until: "2026-03-31")
        try fixture.go(to: from)
        try waive("web/patching", until: "2026-06-15")
        let last = try #require(try fixture.store.waivers(on: fixture.today).last)
        #expect(last.inARow == inARow)
    }

    /// One line per side: 14 days ahead and back.
    @Test(arguments: [
        ("2026-03-16", false), ("2026-03-17", true), ("2026-03-31", true), ("2026-04-14", true),
        ("2026-04-15", false),
    ])
    func anEndIsAnnouncedForTwoWeeks(day: String, isAnnounced: Bool) throws {
        try waive("web/patching", until: "2026-03-31")
        let ends = try fixture.store.announcedEnds(on: try Fixture.day(day))
        #expect(ends.map(\.name) == (isAnnounced ? ["web/patching"] : []))
        #expect(ends.allSatisfy { $0.series == ["web/patching"] })
    }

    /// A team answers for what is its by role, besides its services.
    @Test func whatATeamAnswersForIsSelectedByItsName() throws {
        try fixture.write { try $0.addTeam("secops", title: nil, roles: Role.allCases) }
        var byOwner = TaskFilter()
        byOwner.owners = ["secops"]
        var byTeam = TaskFilter()
        byTeam.teams = ["secops"]
        let owned = try fixture.store.tasks(byOwner, on: fixture.today).map(\.name)
        #expect(!owned.isEmpty)
        #expect(try fixture.store.tasks(byTeam, on: fixture.today).map(\.name) == owned)
    }

    @Test func anExcludedDutyIsNotApplicableAndComesBackWithANewRunway() throws {
        try fixture.write {
            try $0.exclude(
                "duty:patching", justification: "images are replaced", reviewOn: nil,
                approvedBy: "bo")
        }
        #expect(try status("web/patching") == .notApplicable)
        let all = try fixture.store.tasks(TaskFilter(), on: fixture.today)
        #expect(StatusSummary(all).counts[.notApplicable] == 2)
        try fixture.go(to: "2026-06-01")
        try fixture.write {
            _ = try $0.endExclusion(of: "duty:patching", reason: "again", approvedBy: "bo")
        }
        #expect(try row("web/patching").standing.due == (try Fixture.day("2026-06-30")))
        try fixture.expectWhole()
    }

    @Test func theLookAtAnExclusionIsATaskThatComesAgain() throws {
        let entry = try fixture.write {
            try $0.exclude(
                "control:access", justification: "no data", reviewOn: try Fixture.day("2026-07-04"),
                approvedBy: "bo")
        }
        let review = "org/exclusion-review-\(entry)"
        #expect(try row(review).standing.due == (try Fixture.day("2026-07-04")))
        try fixture.go(to: "2026-07-01")
        try fixture.tick(review)
        // 180 days lay between the exclusion and its first look.
        #expect(try row(review).standing.due == (try Fixture.day("2026-12-28")))
    }

    /// Whoever did it or wrote it down cannot approve it; anybody else can.
    @Test(arguments: [("ada", false), ("bo", false), ("cy", true)])
    func fourEyesAreTwoPeople(reviewer: String, isTaken: Bool) throws {
        try fixture.write {
            try $0.requireReview(of: "web", true, reason: "audit", approvedBy: "bo")
        }
        let tick = try fixture.tick("web/patching", by: "ada") { $0.performedBy = "bo" }.entry
        #expect(try status("web/patching") == .awaitingReview)
        if isTaken {
            try fixture.write(by: reviewer) { try $0.review(tick, .approved, note: nil) }
            #expect(try row("web/patching").lastDone == fixture.today)
        } else {
            let refusal = try #require(throws: Refusal.self) {
                try fixture.write(by: reviewer) { try $0.review(tick, .approved, note: nil) }
            }
            #expect(refusal.kind == .permission)
        }
        try fixture.expectWhole()
    }

    @Test(arguments: [
        (["duty:patching", "web"], true), (["web", "web/patching"], true),
        (["web/patching", "duty:patching"], false),
    ])
    func theNearestWordOnReviewsCounts(scopes: [String], lastWins: Bool) throws {
        for (index, scope) in scopes.enumerated() {
            try fixture.write {
                try $0.requireReview(of: scope, index == 0, reason: "r", approvedBy: "bo")
            }
        }
        let awaits = try fixture.tick("web/patching").awaitsReview
        #expect(awaits == !lastWins)
    }

    @Test func aRejectedCompletionClearsNoFindingAndRotatesNothing() throws {
        try fixture.write {
            try $0.requireReview(of: "web", true, reason: "audit", approvedBy: "bo")
        }
        let found = try fixture.tick("web/patching") { $0.result = .issues }.entry
        #expect(try row("web/patching").isFailing)
        try fixture.write(by: "cy") { try $0.review(found, .approved, note: nil) }
        try fixture.go(to: "2026-02-10")
        let again = try fixture.tick("web/patching").entry
        #expect(try row("web/patching").isFailing)
        try fixture.write(by: "cy") { try $0.review(again, .rejected, note: "no list") }
        #expect(try row("web/patching").isFailing)
    }

    @Test func whatIsWithdrawnIsAsItWasBefore() throws {
        let waiver = try waive("web/patching", until: "2026-12-31")
        #expect(try status("web/patching") == .waived)
        try fixture.withdraw(waiver)
        #expect(try status("web/patching") == .new)
        try fixture.write {
            try $0.skip(
                try Fixture.task("web/patching@2026-01-31"), reason: "r", approvedBy: "bo")
        }
        let skip = try fixture.store.head().seq
        #expect(try row("web/patching").standing.due == (try Fixture.day("2026-02-28")))
        try fixture.withdraw(skip)
        #expect(try row("web/patching").standing.due == (try Fixture.day("2026-01-31")))
        try fixture.expectWhole()
    }

    /// A restore over its objective has failed, whoever says ok.
    @Test(arguments: [
        ("rto=4h", TickResult.ok), ("rto=241m", .failed), ("rto=241", .failed),
        ("RTO=5h", .failed), ("rpo=61m", .failed), ("rpo=1h", .ok),
        ("minutes=240", .ok), ("minutes=241", .failed), ("hours=4", .ok), ("Hours=5", .failed),
    ])
    func measuredValuesDecide(measured: String, result: TickResult) throws {
        try fixture.write {
            var plan = ResourceRegistered(subject: "web", kind: "backup-plan", name: "nightly")
            (plan.rpo, plan.rto) = (60, 240)
            try $0.registerResource(plan)
        }
        let parts = measured.split(separator: "=").map(String.init)
        let receipt = try fixture.tick("web/restore") {
            ($0.result, $0.measured) = (.ok, [parts[0]: parts[1]])
        }
        let done = try #require(try fixture.store.completions(of: "web/restore").first)
        #expect(done.result == result.rawValue)
        #expect((receipt.followUp != nil) == (result == .failed))
    }

    @Test func whatIsNoDurationIsRefused() throws {
        #expect(throws: Refusal.self) {
            try fixture.tick("web/restore") { $0.measured = ["rto": "soon"] }
        }
    }

    /// What has another name, is no number, or says one thing twice would decide nothing.
    @Test(arguments: [
        ["hosts": "12"], ["rto": "NaN"], ["minutes": "-5"], ["hours": "1.5"], ["minutes": "inf"],
        ["rto": "1h", "minutes": "90"],
    ])
    func whatNothingCouldJudgeIsRefused(measured: [String: String]) {
        #expect(throws: Refusal.self) {
            try fixture.tick("web/restore") { $0.measured = measured }
        }
    }

    @Test func aValueThatNothingJudgesSaysSo() throws {
        let receipt = try fixture.tick("web/restore") { $0.measured = ["minutes": "70"] }
        #expect(receipt.judgement == "RTO 70m: nothing judges it, no objective is set")
    }

    @Test func aTaskDoneOnceIsDueAgainWhenItsEvidenceHasExpired() throws {
        let digest = String(repeating: "a", count: 64)
        try fixture.write {
            try $0.record(
                EvidenceAdded(
                    sha256: digest, size: 1, mediaType: "text/plain", fileName: "a.txt",
                    validUntil: try Fixture.day("2026-06-30")))
        }
        try fixture.tick("aws:host/responsibilities") { $0.evidence = [digest] }
        #expect(try status("aws:host/responsibilities") == .done)
        try fixture.go(to: "2026-07-01")
        #expect(try status("aws:host/responsibilities") == .due)
    }
}
