import Domain
import Foundation
import Testing

@testable import OursideCLI

/// What was printed at the end of a day is what `--as-of` prints afterwards, however the history
/// goes on: for every reading command, in every format.
@Suite struct AsOfTests {
    /// Every command that takes `--as-of`, with words that hold in any register of the history.
    private static let questions = [
        "access-review list", "account list", "catalogue list", "catalogue coverage soc2", "check",
        "control list", "control show os-patching", "control show root-mfa",
        "deviation list 2026", "digest", "duty list", "duty show os-patching", "event list",
        "evidence list", "exclusion list", "matrix", "overdue",
        "owner list", "period 2026-Q2", "period 2026 --by task", "period 2026 --by control",
        "period 2026 --team platform", "person list", "policy list", "resource list",
        "review list", "sample 2026 --control os-patching --size 3 --seed 7", "schedule list",
        "service list", "service show web", "status", "status --by team",
        "status --by framework", "task history web", "tasks", "tasks --by duty",
        "tasks --missing-evidence", "team list", "waiver list", "why web",
        "why web/os-patching", "why main/account-baseline",
        "export --format html --period 2026", "export --format oscal --period 2026",
        "export --format markdown --period 2026", "export --format ics",
        "export --format mutelist", "export --format ocsf", "export --format config",
        "export --format csv --period 2026", "export --format jsonl --period 2026",
    ]

    private static let formats = ["", " --format json", " --format csv", " --format jsonl"]

    /// What may be recorded on any day; some of it is refused, which is as good.
    private static let deeds = [
        "service add rds --name db#", "service add s3 --name files# --team platform",
        "service change web --team platform --reason r --approved-by bo",
        "service change web --environment staging --reason r --approved-by bo",
        "service retire db# --reason gone --approved-by bo",
        "resource add web:key# --kind kms-key --last-rotated 2026-01-02",
        "resource rotate web:key# --on -1d", "tick web/os-patching --note n#",
        "tick web/os-patching --note n# --result issues", "tick main/account-baseline --note n#",
        "tick org/security-weekly --note n#", "tick main/backup-review --by cy --note n#",
        "tick main/vulnerability-review --item findings-triage=failed --note n#",
        "tick web/host-review --link https://wiki.example.org/#",
        "waiver grant web/os-patching --until 2026-12-01 --reason r# --approved-by bo",
        "waiver grant duty:security-weekly --until 2026-11-01 --reason r# --approved-by ada",
        "control exclude web/os-clock --justification j# --approved-by bo",
        "control include web/os-clock --reason r --approved-by bo",
        "schedule set web/os-patching --schedule weekly --reason r --approved-by bo",
        "schedule reset web/os-patching --reason r --approved-by bo",
        "owner set web/os-patching bo#", "owner set org ada", "person leave bo --on today",
        "event record incident i# --on today --severity high", "event close i#",
        "review require duty:backup-review --reason r --approved-by bo",
        "team add team# --role people", "policy set waiver-days 300 --reason r --approved-by bo",
        "undo --reason r --approved-by bo", "account add dev# --environment development",
        "catalogue adopt --profile full --reason r --approved-by bo",
        "catalogue adopt --framework soc2 --reason r --approved-by bo",
    ]

    /// Pages have one form for people and one for scripts.
    private static func isPage(_ question: String) -> Bool {
        let words = question.split(separator: " ")
        return ["check", "digest", "status", "why"].contains(words[0]) || words.contains("show")
    }

    /// Everything that a day prints, by the question.
    private func answers(
        _ session: Session, _ questions: [String], asOf day: String? = nil
    ) -> [String: String] {
        var answers: [String: String] = [:]
        for question in questions {
            let code = session.run(day.map { "\(question) --as-of \($0)" } ?? question)
            answers[question] = "[\(code)]\n" + session.output.joined(separator: "\n")
        }
        return answers
    }

    @Test(arguments: [UInt64(1), 2])
    func `a day is told as it was`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let session = try Session()
        session.today = "2026-03-02"
        session.run("init --organization Acme --time-zone UTC")
        session.run("service add ec2 --name web")
        session.run("team add platform --role platform")
        var kept: [(day: String, answers: [String: String])] = []
        var day = try #require(CivilDay("2026-03-03"))
        var deeds = 0
        for step in 1...30 {
            session.today = "\(day)"
            for _ in 0..<3 {
                let deed = random.pick(Self.deeds).replacing("#", with: "\(random.next() % 4)")
                deeds += session.run(deed) == 0 ? 1 : 0
            }
            if step % 15 == 0 {
                let half = Self.questions.enumerated().filter { $0.offset % 2 == Int(seed) - 1 }
                let asked = half.map(\.element).map { question in
                    let formats =
                        question.contains("--format") || question == "digest"
                        ? [""]
                        : Self.isPage(question) ? Array(Self.formats.prefix(2)) : Self.formats
                    return question + random.pick(formats)
                }
                kept.append(("\(day)", answers(session, asked)))
            }
            day = day.adding(days: Int(random.next() % 6) + 1)
        }
        #expect(deeds > 30)
        for (day, answers) in kept {
            let again = self.answers(session, answers.keys.sorted(), asOf: day)
            for (question, answer) in answers {
                #expect(again[question] == answer, "seed \(seed), \(day): \(question)")
            }
        }
        let refused = kept.flatMap { $0.answers }.filter {
            !["[0]", "[1]"].contains($0.value.prefix(3))
        }
        #expect(refused.map(\.key).sorted() == [])
    }

    private struct SplitMix {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }

        mutating func pick(_ items: [String]) -> String { items[Int(next() % UInt64(items.count))] }
    }
}
