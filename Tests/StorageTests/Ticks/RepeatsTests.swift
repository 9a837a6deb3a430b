import Domain
import Storage
import Testing

/// Said twice is said once: the same words are known again, whoever brings them and whenever.
@Suite struct RepeatsTests {
    let fixture: Fixture
    let task: TaskName

    init() throws {
        fixture = try Fixture(on: "2026-05-04")
        try fixture.addService("web", "ec2")
        task = try #require(TaskName("web/os-patching"))
        fixture.today = try Fixture.day("2026-08-05")
    }

    private func request(on day: String, by person: String? = "bo") throws -> TickRequest {
        var request = TickRequest(task: task)
        request.performedOn = try Fixture.day(day)
        request.performedBy = person
        return request
    }

    /// The entry of a completion, or what became of the same words before.
    private func say(
        _ request: TickRequest, isTyped: Bool = false, by actor: String = "ada"
    ) throws -> (entry: Int, before: SaidBefore?) {
        switch try fixture.write(by: actor, { try $0.say(request, isTyped: isTyped) }) {
        case .ticked(let receipt): (receipt.entry, nil)
        case .known(_, let before): (before.entry, before)
        }
    }

    @Test func theSameRowIsRecordedOnceHoweverLateItComesAgain() throws {
        let row = try request(on: "2026-07-20")
        let first = try say(row)
        #expect(first.before == nil)
        #expect(try say(row).before == .stands(first.entry))
        fixture.today = try Fixture.day("2027-08-05")
        #expect(try say(row, by: "cy").before == .stands(first.entry))
    }

    @Test func aRowThatNamesNobodySaysTheSameWhoeverBringsItIn() throws {
        let row = try request(on: "2026-07-20", by: nil)
        let first = try say(row)
        #expect(try say(row, by: "cy").before == .stands(first.entry))
    }

    @Test func whateverDiffersIsAnotherCompletion() throws {
        let first = try request(on: "2026-07-20")
        _ = try say(first)
        let edits: [(inout TickRequest) throws -> Void] = [
            { $0.performedBy = "cy" }, { $0.performedOn = try Fixture.day("2026-07-19") },
            { $0.note = "again" }, { $0.links = ["https://ci.example.org/7"] },
            { $0.result = .issues }, { $0.measured = ["rto": "12"] },
            { $0.names.due = try Fixture.day("2026-07-21") },
            { $0.names.period = DayRange("2026-07") }, { $0.names.covers = DayRange("2026-07") },
            { $0.followUp = try Fixture.day("2026-09-01") },
        ]
        for edit in edits {
            var other = first
            try edit(&other)
            #expect(try say(other).before == nil)
        }
    }

    @Test func okIsTheSameSaidOrLeftOut() throws {
        var row = try request(on: "2026-07-20")
        let first = try say(row)
        row.result = .ok
        #expect(try say(row).before == .stands(first.entry))
    }

    @Test func failedOkFailedOnOneDayAreThreeWhenTyped() throws {
        var bad = try request(on: "2026-07-20")
        bad.result = .failed
        let good = try request(on: "2026-07-20")
        let entries = try [bad, good, bad].map { try say($0, isTyped: true) }
        #expect(entries.allSatisfy { $0.before == nil })
        #expect(try say(bad, isTyped: true).before == .stands(entries[2].entry))
        // A sheet that holds both rows finds each of them.
        #expect(try say(good).before == .stands(entries[1].entry))
    }

    @Test func aRowThatWasTakenBackIsPassedOverUntilItIsSaidAgain() throws {
        var row = try request(on: "2026-07-20")
        let first = try say(row)
        try fixture.withdraw(first.entry)
        #expect(try say(row).before == .takenBack(first.entry))
        row.isSaidAgain = true
        #expect(try say(row).before == nil)
    }

    @Test func aPersonWhoTypesWhatWasTakenBackIsHeard() throws {
        let typed = try request(on: "2026-07-20")
        let first = try say(typed, isTyped: true)
        try fixture.withdraw(first.entry)
        #expect(try say(typed, isTyped: true).before == nil)
    }

    @Test func furtherEvidenceSettlesOnceWhatHadSettledIsTakenBack() throws {
        let first = try say(try request(on: "2026-07-20"))
        let second = try request(on: "2026-07-20", by: "cy")
        let further = try say(second)
        #expect(try say(second).before == .stands(further.entry))
        try fixture.withdraw(first.entry)
        let again = try say(second)
        #expect(again.before == nil)
        let detail = try fixture.store.completions().last { $0.entry == again.entry }
        #expect(detail?.settled.map(\.due.description) == ["2026-07-21"])
    }

    @Test func oneCompletionTakesThePlaceOfAnother() throws {
        let first = try say(try request(on: "2026-07-20"))
        var better = try request(on: "2026-07-21")
        better.instead = first.entry
        let second = try say(better)
        let all = try fixture.store.completions()
        #expect(all.first { $0.entry == first.entry }?.withdrawnBy != nil)
        #expect(
            all.first { $0.entry == second.entry }?.settled.map(\.due.description)
                == ["2026-07-21"])
    }

    @Test func onlyACompletionOfTheSameTaskIsReplaced() throws {
        var other = try request(on: "2026-07-20")
        other.instead = 1
        #expect(throws: Refusal.self) { try say(other) }
    }
}
