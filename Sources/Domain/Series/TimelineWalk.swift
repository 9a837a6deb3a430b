/// Walks through the facts of a series, day by day, and notes what falls due on the way.
///
/// A due date that lies before the day of a fact is never touched by it again; only the next one,
/// still to come, is worked out anew. That is all it takes to keep the promise that nothing
/// recorded after a due date removes it.
struct TimelineWalk {
    /// An occurrence with what the one after it is worked out from.
    struct Step {
        var occurrence: Occurrence
        /// Which stretch and which terms asked for it, counted from 0.
        var stretch: Int
        var terms: Int
        /// Where its interval counts from.
        var base: CivilDay?
        /// The place of the expiry that asked for it.
        var expiry: Int?
        /// It was announced before the terms changed, and keeps its date.
        var isKept = false

        var due: CivilDay { occurrence.due }
    }

    private(set) var facts: SeriesFacts
    /// What has fallen due, in order.
    var passed: [Step] = []
    /// What is still to come and yet settled, in order: it keeps its date.
    var settledAhead: [Step] = []
    /// What was settled ahead when the terms changed or another stretch began.
    ///
    /// It keeps its date, too, but does not hold up what is asked for since.
    var aside: [Step] = []
    /// The due dates of those, while the completion from before stands.
    var overtaken: Set<CivilDay> = []
    /// The due dates of all that ever was settled ahead like that.
    var everOvertaken: Set<CivilDay> = []
    /// The windows that an end cut short, and that a return found still open.
    var cutShort: [Step] = []
    /// The days performed of the standing completions, by the due date they settled.
    var performed: [CivilDay: [CivilDay]] = [:]
    /// The stretch the walk is in, counted from 0; -1 before the first.
    var stretch = -1
    /// The last day of that stretch, once it has passed.
    var endedOn: CivilDay?
    /// The terms in force in the stretch, counted from 0, and the newest ones.
    var terms = 0
    var newestTerms = 0
    /// The day of the last change of terms inside the stretch.
    var changedOn: CivilDay?
    /// What was announced when the terms changed, and is next: new dates begin after it.
    var kept: Step?
    /// The fewest days between two dates under the terms before the change and after it.
    var sharedGap: Int?
    /// The due dates that were announced when the terms changed; new ones give way to them.
    var announcedDues: [CivilDay] = []
    /// The last date that ever was kept beside other terms.
    var keptThrough: CivilDay?
    /// The walk as it was before the first change of a day, and that day.
    var beforeChange: [TimelineWalk] = []
    var firstChangeOn: CivilDay?
    /// The day of the newest fact that may move an open date: never to before that day.
    var movedOn: CivilDay?
    /// The first date as told by work done before, and the newest day of such work.
    var firstDate: CivilDay?
    var pastDone: CivilDay?
    /// The days performed of the runs that repeat a settled one, by the due date it settled.
    var repeated: [CivilDay: [CivilDay]] = [:]
    /// The place of the expiry that is known in the stretch, and of the newest one.
    var expiry: Int?
    var newestExpiry: Int?
    /// The day it was last done within the stretch, or as told at its start.
    var lastDone: CivilDay?
    /// The last days of the waivers that are known, by their places.
    var waivers: [Int: CivilDay] = [:]
    /// The day of the last withdrawal of a waiver: what it held back begins then, not before.
    var resumedOn: CivilDay?
    /// The places of the evidence that stands.
    var proofs: Set<Int> = []
    /// Where occurrences were moved to, and which were skipped, by their due dates.
    let deferred: [CivilDay: Deferral]

    init(_ facts: SeriesFacts) {
        self.facts = facts
        deferred = Dictionary(
            facts.deferrals.filter(\.holds).map { ($0.due, $0) },
            uniquingKeysWith: { $1 })
    }

    /// The day by which something due is to be done.
    func deadline(of due: CivilDay) -> CivilDay { deferred[due]?.movedTo ?? due }

    /// The last step that is certain: the next due date lies after it.
    var last: Step? { settledAhead.last ?? passed.last }

    /// Whether a standing completion settled a due date.
    func isSettled(_ due: CivilDay) -> Bool { performed[due]?.isEmpty == false }

    /// Everything found, with the next one to come, in order of due dates.
    var steps: [Step] {
        var all = passed + settledAhead
        if let next = scheduled() { all.append(next) }
        if !aside.isEmpty || !cutShort.isEmpty {
            var dues = Set(all.map(\.due))
            for step in aside + cutShort where dues.insert(step.due).inserted { all.append(step) }
            all.sort { $0.due < $1.due }
        }
        return all
    }

    /// Whether the end of its stretch came before its due date, and nobody settled it.
    func isCutShort(_ step: Step) -> Bool {
        guard facts.stretches.indices.contains(step.stretch),
            let end = facts.stretches[step.stretch].end
        else { return false }
        return end < step.due && !isSettled(step.due)
    }

    /// Where open intervals count from.
    var base: CivilDay? { (scheduled() ?? passed.last)?.base }

    /// Takes in every fact, then goes on until all that is due through a day has fallen due.
    mutating func run(through horizon: CivilDay) {
        var today = CivilDay.first
        for fact in TimelineFact.inOrder(facts) {
            // Once a day: a completion and the expiry that it brings count together.
            if fact.day > today { advance(to: fact.day) }
            today = max(today, fact.day)
            take(fact)
        }
        advance(to: horizon.adding(days: 1))
    }

    /// Lets everything fall due that is due before a day.
    mutating func advance(to day: CivilDay) {
        while let step = upcoming, step.due < day { pass(step) }
    }

    /// The walk as if its stretch went on: an end that lies ahead decides nothing before it.
    var withoutEnd: TimelineWalk {
        var walk = self
        walk.beforeChange = []
        walk.facts.stretches[stretch].end = nil
        return walk
    }

    /// What falls due next.
    var upcoming: Step? { settledAhead.first ?? scheduled() }

    /// Lets what falls due next fall due.
    mutating func pass(_ step: Step) {
        passed.append(step)
        if !settledAhead.isEmpty { settledAhead.removeFirst() }
        if kept?.due == step.due { kept = nil }
    }

    mutating func take(_ fact: TimelineFact) {
        // Dates that have come stay: an open one may move, but not to before the day of the entry.
        if fact.kind.isOfRuns, fact.day >= facts.secondRulesFrom { movedOn = fact.day }
        switch fact.kind {
        case .began(let index):
            if let open = scheduled() { cutShort.append(open) }
            cutShort += settledAhead.filter { !isSettled($0.due) }
            setAside { _ in true }
            (stretch, endedOn) = (index, nil)
            (terms, changedOn, expiry, kept) = (newestTerms, nil, newestExpiry, nil)
            (lastDone, firstDate, pastDone) = (facts.stretches[index].lastDone, nil, nil)
        case .ended(let end):
            advance(to: end.adding(days: 1))
            endedOn = end
        case .changed(let index):
            newestTerms = index
            guard endedOn == nil else { return }
            change(to: index)
        case .performed(let settlement): settle(settlement)
        case .withdrawn(let settlement): reopen(settlement, on: fact.day)
        case .repeated(let run): addRepeat(run)
        case .repeatWithdrawn(let run): removeRepeat(run)
        case .past(let run): learn(run)
        case .deferred(let deferral): pin(deferral)
        case .renewed(let index):
            newestExpiry = index
            if endedOn == nil { expiry = index }
        case .waived(let index): waivers[index] = facts.reliefs[index].days.through
        case .waiverEnded(let index, let day):
            waivers[index] = waivers[index].map { min($0, day) }
        case .waiverWithdrawn(let index):
            waivers[index] = nil
            resumedOn = fact.day
        case .proved(let index): proofs.insert(index)
        case .proofWithdrawn(let index): proofs.remove(index)
        }
    }
}
