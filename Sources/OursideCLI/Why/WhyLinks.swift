internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// The links that chains are made of, each a sentence with where it comes from.
struct WhyLinks {
    let view: CatalogueView
    let store: Store
    let today: CivilDay
    let subject: SubjectInQuestion
    /// The controls assigned to the subject.
    let assigned: [Control]

    /// What the subject is, and which entry brought it in.
    func addSubject(to answer: inout WhyAnswer) throws {
        let source = try brought()
        switch subject.row.kind {
        case "organization":
            let organization = try store.organization()
            answer.add(
                "organization",
                "\(organization.name), \(counted(subject.services.count, "service")) in use",
                source: source)
        case "account":
            let number = subject.account?.number.map { " (\($0))" } ?? ""
            answer.add(
                "account",
                "\(subject.name)\(number), \(counted(subject.services.count, "service")) in use",
                source: source)
        case "service":
            guard let (use, service) = subject.services.first else { return }
            answer.add("service", words(use, service), source: source)
        case "catalogue-service":
            let names = subject.services.map(\.row.name).joined(separator: ", ")
            answer.add(
                "service", "once for all uses of \(subject.name.dropFirst(4)): \(names)",
                source: source)
        default:
            guard let resource = subject.resource else { return }
            var words = "\(resource.name), a \(resource.kind) of '\(resource.subject)'"
            if let day = resource.expires { words += ", expires \(day)" }
            if let day = resource.lastRotated { words += ", last rotated \(day)" }
            answer.add("resource", words, source: source)
        }
        if let end = subject.end {
            answer.add("end", "\(subject.label) \(end < today ? "ended" : "ends") on \(end)")
        }
    }

    private func words(_ use: ServiceRow, _ service: CatalogueService) -> String {
        "\(use.name) is \(service.title) (\(service.id)), \(CatalogueWords.model(service.model)), "
            + "\(service.serviceClass.rawValue); \(use.environment), "
            + "\(use.classification.rawValue) data, account '\(use.account)'"
    }

    private func brought() throws -> String? {
        try store.entry(subject.row.entry).map { "entry \($0.seq), by \($0.by) on \($0.day)" }
    }

    /// Which trait, model or id of which service satisfies a rule; nothing where none is needed.
    func addTraits(_ tokens: [String], to answer: inout WhyAnswer) {
        let asked = tokens.uniqued().filter { $0 != "all" }
        guard !asked.isEmpty, !subject.services.isEmpty else { return }
        for token in asked {
            let matching = subject.services.filter { use, service in
                ServiceProfile(
                    service, adding: use.addedTraits, removing: use.removedTraits,
                    environment: use.environment, classification: use.classification
                ).matches([token])
            }
            guard let first = matching.first else { continue }
            let origin = SubjectInQuestion.origin(of: token, first.row)
            let isAlone = subject.row.kind == "service"
            let names = matching.prefix(4).map { "\($0.row.name) (\($0.service.id))" }
            let more = matching.count > 4 ? " and \(matching.count - 4) more" : ""
            answer.add(
                "trait", isAlone ? token : "\(token): \(names.joined(separator: ", "))\(more)",
                source: origin)
        }
    }

    /// A control that is covered, and where it applies.
    func addControl(_ control: Control, to answer: inout WhyAnswer) {
        answer.add(
            "control",
            "\(control.id) (\(control.severity.rawValue), \(CatalogueWords.owner(control.owner))): "
                + control.title,
            source:
                "\(CatalogueWords.scope(control.scope)), \(CatalogueWords.rule(control.appliesTo))")
    }

    /// A duty and how it came to be in force.
    func addDuty(_ duty: Duty, items: [String], to answer: inout WhyAnswer) {
        let steps = items.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        let list = duty.ordered ? ": \(steps.joined(separator: " → "))" : ""
        answer.add(
            "duty",
            items.count > 1
                ? "\(duty.id) covers \(counted(items.count, duty.ordered ? "step" : "item"))\(list)"
                : "\(duty.id): \(duty.title)", source: selected(duty))
    }

    /// Through which choice of the organization a duty is in force.
    private func selected(_ duty: Duty) -> String {
        let selection = view.selection
        if selection.optedIn.contains(duty.id) { return "taken in by name" }
        if duty.profiles.contains(selection.profile) {
            return "in force through the profile \(selection.profile.rawValue)"
        }
        let frameworks = selection.frameworks.filter { framework in
            duty.items.contains {
                view.pack.control(ofItem: $0)?.frameworks?[framework]?.isEmpty == false
            }
        }
        return "in force through \(joined(frameworks))"
    }

    /// The schedule in force, with its allowances and where it comes from.
    func addSchedule(_ detail: SeriesDetail, _ duty: Duty?, to answer: inout WhyAnswer) throws {
        guard let change = detail.facts.terms.last else { return }
        let terms = change.terms
        let allowances = [
            ("runway", terms.runway), ("lead", terms.lead), ("grace", terms.grace),
            ("catch-up", terms.catchUp),
        ].filter { $0.1 > 0 }.map { "\($0.0) \(counted($0.1, "day"))" }
        let words = ([terms.schedule.description] + allowances).joined(separator: ", ")
        let sources = try store.scheduleSources(of: detail)
        answer.add(
            "schedule", words,
            source: sources.isEmpty ? duty?.source ?? "in force since \(change.day)" : nil)
        for source in sources {
            guard let entry = try store.entry(source.entry),
                let set = entry.fact.of(ScheduleSet.self)
            else { continue }
            answer.add(
                "schedule", "set for \(source.scope), approved by \(set.approvedBy): \(set.reason)",
                source: "entry \(entry.seq), by \(entry.by) on \(entry.day)")
        }
    }

    /// Who answers for a task, and why that one.
    func addOwner(_ task: TaskRow, to answer: inout WhyAnswer) throws {
        guard let owner = task.owner else {
            answer.add(
                "owner", "nobody: no team has the role \(task.role.rawValue)",
                source: "ourside owner set \(task.subject) TEAM")
            return
        }
        let reason: String =
            switch try store.ownerReason(of: task, on: today) {
            case .set(let scope): "set for \(scope)"
            case .team: "the team of the \(task.subjectKind == "account" ? "account" : "service")"
            case .role(let role): "the team with the role \(role.rawValue)"
            case nil: "nobody else"
            }
        answer.add("owner", owner, source: reason)
    }

    /// What AWS does beside it: its half of shared controls, and its cells of the matrix.
    func addAWS(_ controls: [Control], to answer: inout WhyAnswer) {
        var sentences = controls.compactMap(\.aws)
        sentences += cells(controls).compactMap(\.cell.aws)
        for sentence in sentences.uniqued().prefix(6) { answer.add("AWS's", sentence) }
    }

    /// The cells of the matrix that controls are about, for the service in question.
    func cells(_ controls: [Control]) -> [(aspect: Aspect, cell: MatrixCell)] {
        cells(controls.flatMap(\.aspects))
    }

    /// The cells of aspects, for the service that the subject is or lies in.
    func cells(_ aspects: [String]) -> [(aspect: Aspect, cell: MatrixCell)] {
        guard let (use, service) = subject.holder else { return [] }
        let traits = Set(service.traits).union(use.addedTraits).subtracting(use.removedTraits)
        let row = MatrixRow(service, traits: traits, in: view.pack.pack)
        return aspects.uniqued().compactMap { id in
            guard let aspect = view.pack.aspect(id), let cell = row[id] else { return nil }
            return (aspect, cell)
        }
    }

    /// AWS's halves of cells, then the customer's.
    func addHalves(
        of cells: [(aspect: Aspect, cell: MatrixCell)], to answer: inout WhyAnswer
    ) {
        for (aspect, cell) in cells where cell.owner == .aws || cell.aws != nil {
            answer.add("AWS's", "\(aspect.title): \(cell.aws ?? aspect.covers)")
        }
        for (aspect, cell) in cells where cell.owner == .customer || cell.customer != nil {
            answer.add("yours", "\(aspect.title): \(cell.customer ?? aspect.covers)")
        }
    }

    /// Tasks that look after the same aspects, up to six.
    func addTasks(_ tasks: [TaskRow], about aspects: [String], to answer: inout WhyAnswer) {
        let asked = Set(aspects)
        let alike = assigned.filter { !asked.isDisjoint(with: $0.aspects) }.map(\.id)
        let related = tasks.filter { !Set(alike).isDisjoint(with: $0.controls) }
        for task in related.prefix(6) {
            answer.add("your tasks", "\(task.name): \(task.title)")
        }
    }
}
