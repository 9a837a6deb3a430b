/// What repeated runs and work from before the series say about the dates of an interval.
extension TimelineWalk {
    /// Takes in a run that was further evidence of a settled occurrence.
    mutating func addRepeat(_ run: Settlement) {
        repeated[run.due, default: []].append(run.performedOn)
        guard let settled = performed[run.due]?.max(), isInStretch(run.due),
            run.performedOn <= facts.terms.repeatsThrough(settled)
        else { return }
        lastDone = max(lastDone ?? .first, run.performedOn)
    }

    /// Takes back such a run.
    mutating func removeRepeat(_ run: Settlement) {
        if let index = repeated[run.due]?.firstIndex(of: run.performedOn) {
            repeated[run.due]?.remove(at: index)
        }
        findLastDone()
    }

    /// Finds the day it was last done within the stretch: the interval counts from it.
    ///
    /// A run within the lead after the one that settled repeats it, and the later one counts.
    mutating func findLastDone() {
        guard stretch >= 0 else { return }
        var latest = facts.stretches[stretch].lastDone
        for (due, days) in performed where isInStretch(due) {
            guard let settled = days.max() else { continue }
            let end = facts.terms.repeatsThrough(settled)
            let run = repeated[due]?.filter { $0 <= end }.max() ?? settled
            latest = max(latest ?? .first, settled, run)
        }
        lastDone = latest
    }

    /// Lets work done before the series began say when an interval is first due.
    ///
    /// Earlier at any time; later only in the first days: after that it is a decision.
    mutating func learn(_ run: PastRun) {
        guard stretch == 0, endedOn == nil,
            case .interval(let span) = facts.terms[terms].terms.schedule
        else { return }
        let newest = [current.lastDone, pastDone].compactMap { $0 }.max()
        if let newest, run.performedOn <= newest { return }
        pastDone = run.performedOn
        guard last == nil, let first = scheduled(), run.recordedOn < first.due else { return }
        let told = max(span.after(run.performedOn), run.recordedOn)
        if told < first.due || run.recordedOn <= current.start.adding(days: Self.tellingDays) {
            (firstDate, kept) = (told, nil)
        }
    }

    /// Whole days after the registration in which a first date may still be told to be later.
    static let tellingDays = 7
}
