internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// Everything about one duty: when, who, what, and where it applies.
struct DutyPage {
    let duty: Duty
    let isInForce: Bool?
    /// The checklist with its words.
    let items: [(item: String, title: String)]
    /// Its task series, worst first; `nil` without a register.
    let tasks: [TaskRow]?
    /// Schedules of the organization that decide for any of them.
    let local: [ScheduleSettingRow]

    init(_ duty: Duty, in view: CatalogueView) throws {
        self.duty = duty
        isInForce = view.isInForce(duty)
        items = duty.items.map { item in
            let control = view.pack.control(ofItem: item)
            let step = control?.steps?.first { item == "\(control?.id ?? "")/\($0.id)" }
            return (item, step?.title ?? control?.title ?? "")
        }
        var filter = TaskFilter()
        filter.duties = [duty.id]
        tasks = view.register == nil ? nil : try view.tasks(filter)
        local =
            try view.register.map { store, today in
                let scopes = try store.seriesTerms(on: today).filter { $0.duty == duty.id }
                    .flatMap(\.setFor)
                return try store.scheduleSettings(on: today).filter { scopes.contains($0.scope) }
            } ?? []
    }

    private var terms: Terms {
        Terms(schedule: duty.schedule, runway: duty.runway, lead: duty.lead, grace: duty.grace)
    }

    func page(_ style: TerminalStyle) -> Page {
        var page = Page(style)
        page.title(duty.id, duty.title)
        page.text(
            [
                duty.severity.rawValue, "role \(duty.role.rawValue)",
                "\(CatalogueWords.scope(duty.scope)), \(CatalogueWords.rule(duty.appliesTo))",
            ].joined(separator: " · "))
        let limits = CatalogueWords.limits(duty.minimumClassification, duty.environments)
        if !limits.isEmpty { page.text("Only \(limits.joined(separator: ", ")).") }
        page.text(force)
        page.section("Schedule", "\(duty.schedule). Source: \(duty.source).")
        page.fields(ScheduleWords.allowances(terms).map { ($0.label, $0.words) })
        for row in local {
            page.indented(
                "Set here for \(row.scope): \(row.setting); \(row.reason), approved by "
                    + "\(row.approvedBy), since \(row.setOn).")
        }
        if duty.review {
            page.section(
                "Review", "Someone who neither did nor recorded it approves each completion.")
        }
        page.heading(duty.ordered ? "Checklist, in this order" : "Checklist")
        page.fields(items.map { ($0.item, $0.title) })
        page.section("Done when", duty.doneWhen)
        page.section("Evidence", duty.evidence)
        if let collect = duty.collect {
            page.heading("Collect")
            page.verbatim(collect)
        }
        if let note = duty.note { page.section("Note", note) }
        addTasks(to: &page)
        return page
    }

    private var force: String {
        if duty.optIn == true {
            return isInForce == true
                ? "Only proposed by the pack, and included here."
                : "Proposed only: it is never applied by itself ('ourside control include')."
        }
        let profiles =
            "profile\(duty.profiles.count == 1 ? "" : "s") "
            + joined(duty.profiles.map(\.rawValue))
        return switch isInForce {
        case true: "In force; in the \(profiles)."
        case false: "Not in force; in the \(profiles)."
        default: "In the \(profiles)."
        }
    }

    private func addTasks(to page: inout Page) {
        guard let tasks else { return }
        page.heading("Where it applies")
        if tasks.isEmpty {
            page.indented(
                isInForce == false
                    ? "Nowhere: it is not in force."
                    : "Nowhere: nothing that is registered asks for it.")
            return
        }
        page.table(Self.listing(Array(tasks.prefix(20))))
        if tasks.count > 20 { page.indented("and \(counted(tasks.count - 20, "more subject"))") }
    }

    private static func listing(_ tasks: [TaskRow]) -> Listing {
        var listing = Listing(
            columns: [
                Column(key: "task", title: "TASK", kind: .id, priority: .high),
                Column(key: "status", title: "STATUS", kind: .id, priority: .high),
                Column(key: "lastDone", title: "LAST DONE", kind: .day),
                Column(key: "owner", title: "OWNER", flexible: false),
            ],
            rows: tasks.map { task in
                [
                    .string("\(task.name)"), .string(task.standing.status.rawValue),
                    JSONValue(task.lastDone), JSONValue(task.owner),
                ]
            }, rowStyles: tasks.map(\.standing.status.style))
        listing.styledColumns = ["status"]
        return listing
    }

    var json: JSONValue {
        .object([
            ("duty", .string(duty.id)), ("title", .string(duty.title)),
            ("scope", .string("\(duty.scope)")), ("appliesTo", .strings(duty.appliesTo)),
            ("environments", duty.environments.map { .strings($0) } ?? .null),
            ("minimumClassification", JSONValue(duty.minimumClassification?.rawValue)),
            ("role", .string(duty.role.rawValue)), ("schedule", .string("\(duty.schedule)")),
            ("source", .string(duty.source)), ("runway", .integer(duty.runway)),
            ("lead", .integer(duty.lead)), ("grace", .integer(duty.grace)),
            ("catchUp", .integer(terms.catchUp)), ("severity", .string(duty.severity.rawValue)),
            ("profiles", .strings(duty.profiles.map(\.rawValue))), ("review", .bool(duty.review)),
            ("inForce", JSONValue(isInForce)), ("ordered", .bool(duty.ordered)),
            (
                "setHere",
                .array(
                    local.map { ["scope": .string($0.scope), "setting": .string("\($0.setting)")] })
            ),
            (
                "items",
                .array(
                    items.map {
                        .object([("item", .string($0.item)), ("title", .string($0.title))])
                    })
            ),
            ("evidence", .string(duty.evidence)), ("doneWhen", .string(duty.doneWhen)),
            ("collect", JSONValue(duty.collect)), ("note", JSONValue(duty.note)),
            (
                "tasks",
                tasks.map { .array(TaskListing.listing($0, empty: "").objects) } ?? .null
            ),
        ])
    }
}
