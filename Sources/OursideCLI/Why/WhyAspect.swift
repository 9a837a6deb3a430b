internal import Domain
internal import Storage

/// Who answers for one aspect of a service, such as its guest operating system.
struct WhyAspect {
    let links: WhyLinks
    let aspect: Aspect
    let tasks: [TaskRow]

    func answer(_ question: String) throws -> WhyAnswer {
        let subject = links.subject
        let cells = links.cells([aspect.id])
        let owner = cells.first?.cell.owner
        let (verdict, words): (WhyAnswer.Verdict, String) =
            switch owner {
            case .aws: (.aws, "is AWS's for \(subject.label)")
            case .shared: (.applies, "is shared with AWS for \(subject.label)")
            case .customer: (.applies, "is yours for \(subject.label)")
            case .notApplicable, nil: (.notApplicable, "is nothing that \(subject.label) has")
            }
        var answer = WhyAnswer(question, verdict, "\(aspect.title) \(words).")
        try links.addSubject(to: &answer)
        answer.add("aspect", aspect.covers, source: "\(aspect.id), in the responsibility matrix")
        guard owner != .notApplicable else { return answer }
        links.addHalves(of: cells, to: &answer)
        links.addTasks(tasks, about: [aspect.id], to: &answer)
        return answer
    }
}
