internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// Why a duty or control is not there: whose part it is, and what is left beside it.
struct WhyNot {
    let links: WhyLinks
    /// The id that was asked about.
    let id: String
    let duty: Duty?
    let controls: [Control]
    /// Tasks around the subject, from which what is left is picked.
    let tasks: [TaskRow]

    func answer(_ question: String) throws -> WhyAnswer {
        let subject = links.subject
        let cells = links.cells(controls)
        let obstacle = obstacle
        let isAWS =
            obstacle == .inherited
            || (isAboutTheService(obstacle) && cells.first.map { $0.cell.owner == .aws } == true)
        let verdict: WhyAnswer.Verdict = isAWS ? .aws : .notApplicable
        var answer = WhyAnswer(
            question, verdict,
            isAWS
                ? "'\(id)' is AWS's for \(subject.label); what is yours stands beside it."
                : "'\(id)' does not apply to \(subject.label).")
        try links.addSubject(to: &answer)
        if let obstacle { answer.add("because", reason(obstacle)) }
        if case .otherScope(.resource(let kind)) = obstacle {
            try addResources(of: kind, to: &answer)
        }
        for control in controls where control.owner == .inherited {
            if let aws = control.aws { answer.add("AWS's", aws) }
            if let customer = control.customer { answer.add("yours", customer) }
        }
        links.addHalves(of: cells, to: &answer)
        links.addTasks(tasks, about: controls.flatMap(\.aspects), to: &answer)
        return answer
    }

    /// Where things of that kind have a series of their own, or how one is registered.
    private func addResources(of kind: String, to answer: inout WhyAnswer) throws {
        let own = try links.store.resources().filter {
            $0.kind == kind && $0.subject == links.subject.name && $0.retired == nil
        }
        if own.isEmpty {
            answer.add(
                "register", "ourside resource add \(links.subject.name) \(kind) --name NAME")
        }
        for resource in own { answer.add("instead", "\(resource.name)/\(duty?.id ?? id)") }
    }

    private var obstacle: Obstacle? {
        let rules = links.view.applicability
        if let duty {
            return rules.obstacle(to: duty, covering: controls, for: links.subject.profile)
        }
        return controls.first.flatMap { rules.obstacle(to: $0, for: links.subject.profile) }
    }

    /// The service itself has no such part: then the matrix says whose it is.
    private func isAboutTheService(_ obstacle: Obstacle?) -> Bool {
        if case .lacks = obstacle { true } else { false }
    }

    private func reason(_ obstacle: Obstacle) -> String {
        let subject = links.subject
        switch obstacle {
        case .inherited: return "AWS operates this control; it is taken over whole"
        case .proposedOnly: return "the pack only proposes it; nobody has taken it in"
        case .notSelected:
            let profiles = duty.map {
                ", but in the profile \(joined($0.profiles.map(\.rawValue), "or"))"
            }
            return
                "it is not in the profile \(links.view.selection.profile.rawValue)\(profiles ?? "")"
        case .otherScope(let scope):
            return "it is applied \(CatalogueWords.scope(scope))"
        case .lacks(let tokens):
            let what = joined(tokens, "or")
            guard subject.row.kind == "service", let first = subject.services.first else {
                return "it asks for \(what), and nothing in \(subject.label) has it"
            }
            return "it asks for \(what), which \(first.service.title) does not have"
        case .belowClassification(let least):
            return "it is for \(least.rawValue) data and above"
        case .otherEnvironment(let environments):
            return "it reaches \(joined(environments)) only"
        }
    }
}
