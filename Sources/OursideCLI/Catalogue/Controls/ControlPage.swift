internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// Everything about one control: what it is, what covers it, and how it stands.
struct ControlPage {
    let control: Control
    let duties: [Duty]
    let isInForce: Bool?
    /// Where it is assigned, worst first; `nil` without a register.
    let standings: [ControlStanding]?

    init(_ control: Control, in view: CatalogueView) throws {
        self.control = control
        duties = (control.duties ?? []).compactMap(view.pack.duty)
        isInForce = view.isInForce(control)
        standings = try ControlStanding.all(of: control.id, in: view)
    }

    func page(_ style: TerminalStyle) -> Page {
        var page = Page(style)
        page.title(control.id, control.title)
        page.text(
            [
                control.category, control.severity.rawValue, CatalogueWords.owner(control.owner),
                "\(CatalogueWords.scope(control.scope)), \(CatalogueWords.rule(control.appliesTo))",
            ].joined(separator: " · "))
        let limits = CatalogueWords.limits(control.minimumClassification, nil)
        if !limits.isEmpty { page.text("Only \(limits.joined(separator: ", ")).") }
        if control.optIn == true {
            page.text(
                isInForce == true
                    ? "Only proposed by the pack, and included here."
                    : "Proposed only: it is never applied by itself ('ourside control include').")
        }
        if let aws = control.aws { page.section("AWS's part", aws) }
        if let customer = control.customer { page.section("Your part", customer) }
        page.section("Guidance", control.guidance)
        if let steps = control.steps, !steps.isEmpty {
            page.heading("Steps")
            page.fields(steps.enumerated().map { ("\($0 + 1). \($1.id)", $1.title) })
        }
        page.section("Evidence", control.evidence)
        if let tools = control.tools, !tools.isEmpty {
            page.section("Tools", tools.joined(separator: ", "))
        }
        if let frameworks = control.frameworks, !frameworks.isEmpty {
            page.heading("Frameworks")
            page.fields(
                frameworks.sorted { $0.key < $1.key }.map { ($0, $1.joined(separator: ", ")) })
        }
        if let ref = control.ref { page.section("Your number", ref) }
        if let note = control.note { page.section("Note", note) }
        addDuties(to: &page)
        addStandings(to: &page)
        return page
    }

    private func addDuties(to page: inout Page) {
        guard control.owner != .inherited else { return }
        page.heading("Duties")
        if duties.isEmpty { return page.indented("None: nothing in this pack asks for it.") }
        page.fields(duties.map { ($0.id, "\($0.schedule), \($0.role.rawValue): \($0.title)") })
    }

    private func addStandings(to page: inout Page) {
        guard control.owner != .inherited, let standings else { return }
        page.heading("Assigned")
        if standings.isEmpty {
            page.indented(
                isInForce == false
                    ? "Nowhere: no duty that covers it is in the profile or a chosen framework."
                    : "Nowhere: it applies to nothing that is registered.")
            return
        }
        page.table(ControlStanding.listing(Array(standings.prefix(20))))
        if standings.count > 20 {
            page.indented("and \(counted(standings.count - 20, "more subject")), less grave")
        }
    }

    var json: JSONValue {
        .object([
            ("control", .string(control.id)), ("title", .string(control.title)),
            ("category", .string(control.category)), ("owner", .string(control.owner.rawValue)),
            ("scope", .string("\(control.scope)")), ("appliesTo", .strings(control.appliesTo)),
            ("severity", .string(control.severity.rawValue)),
            (
                "minimumClassification",
                JSONValue(control.minimumClassification?.rawValue)
            ),
            ("inForce", JSONValue(isInForce)), ("aws", JSONValue(control.aws)),
            ("customer", JSONValue(control.customer)), ("guidance", .string(control.guidance)),
            (
                "steps",
                .array(
                    (control.steps ?? []).map {
                        .object([("id", .string($0.id)), ("title", .string($0.title))])
                    })
            ),
            ("evidence", .string(control.evidence)), ("tools", .strings(control.tools ?? [])),
            (
                "frameworks",
                .object(
                    (control.frameworks ?? [:]).sorted { $0.key < $1.key }
                        .map { ($0.key, .strings($0.value)) })
            ),
            ("duties", .strings(duties.map(\.id))), ("note", JSONValue(control.note)),
            ("ref", JSONValue(control.ref)),
            (
                "assigned",
                standings.map { .array(ControlStanding.listing($0).objects) } ?? .null
            ),
        ])
    }
}
