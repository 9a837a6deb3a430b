internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// Why a control is assigned to a subject, and which tasks cover it there.
struct WhyControl {
    let links: WhyLinks
    let control: Control
    /// Tasks that cover it: of the subject, and of what it lies in.
    let tasks: [TaskRow]

    func answer(_ question: String) throws -> WhyAnswer {
        let subject = links.subject
        var answer = WhyAnswer(
            question, .applies,
            "\(control.id) is assigned to \(subject.label): \(control.title)")
        try links.addSubject(to: &answer)
        links.addTraits(control.appliesTo, to: &answer)
        links.addControl(control, to: &answer)
        for task in tasks {
            guard let duty = links.view.pack.duty(task.duty) else { continue }
            let items = duty.items.filter { controlID(ofItem: $0) == control.id }
            links.addDuty(duty, items: items, to: &answer)
            answer.add("task", "\(task.name): \(WhyDates.standing(task))")
            try links.addOwner(task, to: &answer)
        }
        links.addAWS([control], to: &answer)
        if let customer = control.customer { answer.add("yours", customer) }
        return answer
    }
}
