internal import Catalogue
internal import Domain
internal import Storage

/// A duty that is ticked for what a subject lies in, and covers it there.
struct WhyCovered {
    let links: WhyLinks
    let task: TaskRow
    /// The controls assigned to the subject that the task covers.
    let controls: [Control]

    func answer(_ question: String) throws -> WhyAnswer {
        let subject = links.subject
        var answer = WhyAnswer(
            question, .applies,
            "\(task.name.series) covers \(subject.label): it is ticked there, for all that lies in it."
        )
        try links.addSubject(to: &answer)
        links.addTraits(controls.flatMap(\.appliesTo), to: &answer)
        for control in controls.prefix(6) { links.addControl(control, to: &answer) }
        answer.add("task", "\(task.name): \(WhyDates.standing(task))")
        try links.addOwner(task, to: &answer)
        answer.add("more", "ourside why \(task.name.series)")
        return answer
    }
}
