internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// A subject: its duties, and what is AWS's around it.
struct WhySubject {
    let links: WhyLinks
    /// Its own tasks, and those of what it lies in that cover controls assigned to it.
    let tasks: [TaskRow]

    func answer(_ question: String) throws -> WhyAnswer {
        let subject = links.subject
        let own = tasks.filter { $0.subject == subject.name }
        let around = tasks.filter { $0.subject != subject.name }
        var answer = WhyAnswer(
            question, .subject,
            "\(subject.label.prefix(1).uppercased())\(subject.label.dropFirst()) has "
                + "\(counted(own.count, "duty", "duties")), "
                + "for \(counted(links.assigned.count, "control")).")
        try links.addSubject(to: &answer)
        if let (use, service) = subject.holder, subject.row.kind == "service" {
            let traits = Set(service.traits).subtracting(use.removedTraits).sorted()
            answer.add("traits", traits.joined(separator: ", "), source: "from the catalogue")
            if !use.addedTraits.isEmpty {
                answer.add(
                    "traits", use.addedTraits.joined(separator: ", "), source: "added for it")
            }
            answer.add("yours", service.customer)
        }
        addAWS(to: &answer)
        if !own.isEmpty { answer.add("Its duties", key: "duties", listing(own)) }
        if !around.isEmpty {
            answer.add("Covered by duties of what it lies in", key: "coveredBy", listing(around))
        }
        return answer
    }

    private func addAWS(to answer: inout WhyAnswer) {
        let view = links.view
        if let (_, service) = links.subject.holder {
            answer.add("AWS's", service.aws)
            let cells = links.cells(view.pack.allAspectIDs)
            let titles = cells.filter { $0.cell.owner == .aws }.map(\.aspect.title)
            if !titles.isEmpty { answer.add("AWS's", titles.joined(separator: ", ")) }
            let shared = cells.filter { $0.cell.owner == .shared }.map(\.aspect.title)
            if !shared.isEmpty {
                answer.add(
                    "shared", shared.joined(separator: ", "),
                    source: "both halves: ourside catalogue show \(service.id)")
            }
            return
        }
        if links.subject.row.kind == "organization" {
            for control in view.pack.pack.controls where control.owner == .inherited {
                if let aws = control.aws { answer.add("AWS's", aws, source: control.id) }
            }
            return
        }
        for (_, service) in links.subject.services.uniqued(by: { $0.service.id }).prefix(8) {
            answer.add("AWS's", "\(service.id): \(service.aws)")
        }
    }

    /// The tasks with what brings each: the trait, or the rule that holds everywhere.
    private func listing(_ tasks: [TaskRow]) -> Listing {
        var listing = Listing(
            columns: [
                Column(key: "task", title: "TASK", kind: .id, priority: .high),
                Column(key: "status", title: "STATUS", kind: .id, priority: .high),
                Column(key: "because", title: "BECAUSE OF", flexible: true),
                Column(key: "controls", title: "CONTROLS", kind: .number),
                Column(key: "owner", title: "OWNER", priority: .low, flexible: false),
            ],
            rows: tasks.map { task in
                [
                    .string("\(task.name)"), .string(task.standing.status.rawValue),
                    .string(because(task)), .integer(task.controls.count), JSONValue(task.owner),
                ]
            }, rowStyles: tasks.map(\.standing.status.style))
        listing.styledColumns = ["status"]
        return listing
    }

    private func because(_ task: TaskRow) -> String {
        guard let duty = links.view.pack.duty(task.duty) else { return task.title }
        let controls = task.controls.compactMap(links.view.pack.control(_:))
        let tokens = (duty.appliesTo + controls.flatMap(\.appliesTo)).uniqued()
            .filter { token in
                token != "all"
                    && links.subject.profile.services.contains { $0.matches([token]) }
            }
        return tokens.isEmpty ? CatalogueWords.scope(duty.scope) : tokens.joined(separator: ", ")
    }
}
