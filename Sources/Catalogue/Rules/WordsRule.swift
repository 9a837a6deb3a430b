internal import Domain

/// Nothing is left without words: what an auditor or a newcomer would ask is answered.
enum WordsRule: PackRule {
    /// The fewest characters that say what to do, with what, and what failing looks like.
    private static let leastGuidance = 80

    static func check(_ index: PackIndex, _ faults: inout [PackFault]) {
        func check(_ texts: [(key: String, text: String?)], at place: String) {
            for (key, text) in texts where text?.isEmpty == true {
                faults.add("the words are missing", at: "\(place), \(key)")
            }
        }
        let pack = index.pack
        for service in pack.services {
            check(
                [
                    ("title", service.title), ("aws", service.aws),
                    ("customer", service.customer), ("end", service.end?.note),
                ], at: service.place)
        }
        for control in pack.controls {
            check(
                [
                    ("title", control.title), ("category", control.category),
                    ("evidence", control.evidence),
                ], at: control.place)
            for step in control.steps ?? [] {
                check([("step \(step.id)", step.title)], at: control.place)
            }
            let length = control.guidance.count
            if control.owner != .inherited, length < leastGuidance {
                faults.add(
                    "\(length) characters do not say what to do; it takes \(leastGuidance)",
                    at: "\(control.place), guidance")
            }
        }
        for duty in pack.duties {
            check(
                [
                    ("title", duty.title), ("evidence", duty.evidence),
                    ("doneWhen", duty.doneWhen), ("source", duty.source),
                ], at: duty.place)
        }
        for event in pack.events {
            check([("title", event.title)], at: event.place)
            for task in event.tasks {
                check(
                    [("title", task.title), ("scope", task.scope), ("evidence", task.evidence)],
                    at: event.place(of: task))
            }
        }
        for aspect in pack.aspects {
            check([("title", aspect.title), ("covers", aspect.covers)], at: aspect.place)
        }
        for coarse in pack.coarseAspects {
            check([("title", coarse.title)], at: coarse.place)
            if coarse.aspects.isEmpty { faults.add("it groups nothing", at: coarse.place) }
        }
    }
}
