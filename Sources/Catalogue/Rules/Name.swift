internal import Domain

/// An id that a pack gives to a thing, and where.
struct Name {
    let kind: String
    let text: String
    let place: String

    /// The ids of things, kind by kind; the steps of each control are a kind of their own.
    static func all(in pack: Pack) -> [Name] {
        var names: [Name] = []
        func add(_ kind: String, _ text: String, _ place: String) {
            names.append(Name(kind: kind, text: text, place: place))
        }
        for service in pack.services { add("service", service.id, service.place) }
        for control in pack.controls {
            add("control", control.id, control.place)
            for step in control.steps ?? [] {
                add("step of \(control.id)", step.id, "\(control.place), steps")
            }
        }
        for duty in pack.duties { add("duty", duty.id, duty.place) }
        for event in pack.events {
            add("event", event.kind, event.place)
            for task in event.tasks { add("event task", task.id, event.place(of: task)) }
        }
        for aspect in pack.aspects { add("aspect", aspect.id, aspect.place) }
        for coarse in pack.coarseAspects { add("coarse aspect", coarse.id, coarse.place) }
        return names
    }
}
