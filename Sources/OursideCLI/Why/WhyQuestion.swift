internal import Arguments
internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// What somebody asks about: a subject, or one thing of it, perhaps on one due date.
struct WhyQuestion {
    let text: String
    private let subject: String
    private let thing: String?
    private let due: CivilDay?

    /// - Throws: `ArgumentProblem`, if it is neither.
    init(_ text: String) throws {
        self.text = text
        let halves = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        switch TaskScope(halves[0]) {
        case .part(let subject, let name): (self.subject, thing) = (subject, name)
        default: (subject, thing) = (halves[0], nil)
        }
        let isTask = thing != nil
        let isName = isTask || !subject.isEmpty && !subject.contains("/")
        guard isName, halves.count == 1 || halves.count == 2 && isTask else {
            throw ArgumentProblem(
                what: "'\(text)' is neither a subject nor a task.",
                why: "a task is subject/duty or subject/duty@due, as 'ourside tasks' shows it.",
                try: "ourside tasks")
        }
        due = try halves.count == 2 ? CivilDay(argument: halves[1]) : nil
    }

    /// - Throws: `UnknownName`, `Refusal`.
    func answer(in store: Store, on today: CivilDay) throws -> WhyAnswer {
        let view = try CatalogueView(store, on: today)
        let subject = try found(in: view, store, on: today)
        let assigned = try store.assignments(on: today).filter { $0.subject == subject.name }
            .compactMap { view.pack.control($0.control) }
        let links = WhyLinks(
            view: view, store: store, today: today, subject: subject, assigned: assigned)
        let tasks = try Self.tasks(of: subject, covering: assigned, in: store, on: today)
        guard let thing else {
            return try WhySubject(links: links, tasks: tasks).answer(text)
        }
        if let detail = try series(thing, of: subject, in: store, on: today) {
            return try WhyTask(links: links, detail: detail).answer(text, due: due)
        }
        if let control = assigned.first(where: { $0.id == thing }) {
            let covering = tasks.filter { $0.controls.contains(thing) }
            return try WhyControl(links: links, control: control, tasks: covering).answer(text)
        }
        if let task = tasks.first(where: { $0.duty == thing }) {
            let covered = assigned.filter { task.controls.contains($0.id) }
            return try WhyCovered(links: links, task: task, controls: covered).answer(text)
        }
        return try negative(thing, links, tasks)
    }

    private func found(
        in view: CatalogueView, _ store: Store, on today: CivilDay
    ) throws -> SubjectInQuestion {
        do {
            return try SubjectInQuestion(subject, in: view, store, on: today)
        } catch let unknown as UnknownName where view.pack.service(subject) != nil {
            let uses = try store.services().filter { $0.catalogue == subject }.map(\.name)
            throw Refusal(
                "'\(unknown.name)' is a service of the catalogue, and no subject.",
                why: uses.isEmpty
                    ? "it is not in use." : "in use it is called \(joined(uses, "or")).",
                try: uses.first.map { "ourside why \($0)\(thing.map { "/\($0)" } ?? "")" }
                    ?? "ourside catalogue show \(unknown.name)")
        }
    }

    /// Tasks of the subject, and those of what it lies in that cover it.
    private static func tasks(
        of subject: SubjectInQuestion, covering assigned: [Control], in store: Store,
        on today: CivilDay
    ) throws -> [TaskRow] {
        var filter = TaskFilter()
        filter.subjects = [subject.name] + subject.ancestors
        let ids = Set(assigned.map(\.id))
        return try store.tasks(filter, on: today).filter { task in
            task.subject == subject.name || !ids.isDisjoint(with: task.controls)
        }
    }

    /// The series of that name, also one that has ended.
    private func series(
        _ duty: String, of subject: SubjectInQuestion, in store: Store, on today: CivilDay
    ) throws -> SeriesDetail? {
        do {
            return try store.series(TaskName(subject: subject.name, duty: duty), on: today)
        } catch is UnknownName {
            // Not a task: then a control, or something that does not apply here.
            return nil
        }
    }

    private func negative(
        _ thing: String, _ links: WhyLinks, _ tasks: [TaskRow]
    ) throws -> WhyAnswer {
        let pack = links.view.pack
        let duty = pack.duty(thing)
        let controls =
            pack.control(thing).map { [$0] }
            ?? duty?.items.compactMap(pack.control(ofItem:)).uniqued(by: \.id)
        if let controls {
            return try WhyNot(
                links: links, id: thing, duty: duty, controls: controls, tasks: tasks
            ).answer(text)
        }
        if let aspect = pack.aspect(thing) {
            return try WhyAspect(links: links, aspect: aspect, tasks: tasks).answer(text)
        }
        throw UnknownName(
            kind: .dutyOrControl, name: thing,
            known: (tasks.map(\.duty) + pack.allDutyIDs + pack.allControlIDs).uniqued())
    }
}
