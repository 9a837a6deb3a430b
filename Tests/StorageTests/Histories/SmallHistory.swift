import Domain

@testable import Storage

/// A year or two of one small register, which a seed decides: commands of every kind, some refused.
final class SmallHistory {
    /// Something that somebody does, with everything that they say, so that it can be said again.
    struct Deed {
        var name: String
        var by = "ada"
        /// Approved by somebody, or of the kinds that may end what was announced without.
        var isDecided = true
        /// Whether it does something each time.
        var isRepeatable = false
        var body: (Recorder) throws -> Void
    }

    let seed: UInt64
    let fixture: Fixture
    let packs: SmallPacks
    var random: SeededGenerator
    var counts = HistoryCounts()
    /// What did not hold, in words.
    private(set) var faults: [String] = []
    /// Sheets that were taken, as they were first fed.
    var sheets: [Sheet] = []
    /// What was done, to be read beside a fault.
    private(set) var log: [String] = []
    private var names = 0

    init(seed: UInt64, in register: SmallRegister) throws {
        (self.seed, packs) = (seed, register.packs)
        random = SeededGenerator(seed: seed &* 7919)
        fixture = try register.begin()
    }

    var today: CivilDay { fixture.today }

    func fault(_ text: String) {
        if faults.isEmpty { faults = ["seed \(seed), \(today): \(text)"] + log }
    }

    func fresh(_ kind: String) -> String {
        names += 1
        return "\(kind)-\(names)"
    }

    /// Lives through it: a period ends in the middle, and is looked at again at the end.
    func run() throws {
        counts.histories = 1
        let start = today
        let cut = start.adding(days: Int.random(in: 120...300, using: &random))
        let end = cut.adding(days: Int.random(in: 60...240, using: &random))
        for _ in 0..<Int.random(in: 1...2, using: &random) { try perform(registration()) }
        if random.once(in: 3) { try perform(reviewRule()) }
        var then: EndedPeriod?
        while today < end, faults.isEmpty {
            if today >= cut, then == nil {
                then = try endedPeriod(from: start)
            }
            try step()
            guard !random.once(in: 4) else { continue }
            fixture.today = today.adding(days: Int.random(in: 5...60, using: &random))
            fixture.seconds = 0
        }
        try feedAllAgain()
        if let then, faults.isEmpty { try compare(then) }
    }

    /// Does something; what the program refuses is counted.
    func perform(_ deed: Deed?) throws {
        guard let deed else { return }
        let announced = deed.isDecided ? nil : try announced()
        guard try take(deed) else { return }
        if let announced { try expectKept(announced, deed.name) }
        guard !deed.isRepeatable, random.once(in: 6) else { return }
        try sayAgain(deed)
    }

    /// Whether the program took it.
    func take(_ deed: Deed) throws -> Bool {
        do {
            let facts = try fixture.write(by: deed.by) { recorder in
                try deed.body(recorder)
                return recorder.entries.map(\.fact.name)
            }
            for fact in facts { counts.facts[fact, default: 0] += 1 }
            log.append("\(today) \(deed.by): \(deed.name) \(facts)")
            return true
        } catch let error where Self.isRefusal(error) {
            counts.others["refused", default: 0] += 1
            log.append("\(today) \(deed.by): \(deed.name) refused")
            return false
        } catch {
            fault("\(deed.name): \(error)")
            return false
        }
    }

    static func isRefusal(_ error: any Error) -> Bool {
        error is Refusal || error is UndecidedChanges || error is UnknownName
            || error is TickRefusal
    }
}
