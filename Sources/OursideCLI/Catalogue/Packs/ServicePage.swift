internal import Catalogue
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// Everything about one service of the catalogue: both sides, names, and what would apply.
struct ServicePage {
    let service: CatalogueService
    /// The names under which it is in use; `nil` without a register.
    let inUse: [String]?
    /// Who answers for each aspect.
    let aspects: [(aspect: Aspect, cell: MatrixCell)]
    /// What would be assigned to a use of it in production with internal data.
    let controls: [Control]
    let duties: [Duty]
    /// What it brings to its account and the organization, beyond what applies there anyway.
    let around: [Control]

    init(_ service: CatalogueService, in view: CatalogueView) throws {
        self.service = service
        inUse = try view.register.map { register in
            try register.store.reading { try register.store.services() }
                .filter { row in
                    row.catalogue == service.id
                        && (row.retired.map { $0 >= register.today } ?? true)
                }.map(\.name)
        }
        let row = view.pack.pack.row(service: service.id)
        aspects = view.pack.pack.aspects.compactMap { aspect in
            row?[aspect.id].map { (aspect, $0) }
        }
        let use = ServiceProfile(
            service, environment: "production", classification: .internal)
        let itself = SubjectProfile(scope: .service, services: [use])
        let kind = SubjectProfile(scope: .catalogueService, services: [use])
        let rules = view.applicability
        controls = rules.controls(for: itself) + rules.controls(for: kind)
        duties = (rules.duties(for: itself) + rules.duties(for: kind)).map(\.duty)
        around = [Scope.account, .organization].flatMap { scope in
            rules.controls(for: SubjectProfile(scope: scope, services: [use]))
        }.filter { $0.appliesTo != ["all"] }
    }

    func page(_ style: TerminalStyle) -> Page {
        var page = Page(style)
        page.title(service.id, service.title)
        page.text("\(CatalogueWords.model(service.model)) · \(service.serviceClass.rawValue)\(use)")
        if let carrier = service.foldedInto {
            page.text("It is part of '\(carrier)', whose duties cover it.")
        }
        if let end = service.end { page.text("AWS ends it on \(end.on): \(end.note)") }
        page.section("AWS's part", service.aws)
        page.section("Your part", service.customer)
        if !service.traits.isEmpty {
            page.section("Traits", service.traits.joined(separator: ", "))
        }
        addAspects(to: &page)
        addControls(to: &page)
        let names = self.names
        if !names.isEmpty {
            page.heading("Known as")
            page.fields(names.map { ($0.0, $0.1.joined(separator: ", ")) })
        }
        if let note = service.note { page.section("Note", note) }
        return page
    }

    private var use: String {
        guard let inUse else { return "" }
        if inUse.isEmpty { return " · not in use" }
        let shown = inUse.prefix(5).joined(separator: ", ")
        return " · in use: \(shown)" + (inUse.count > 5 ? " and \(inUse.count - 5) more" : "")
    }

    private func addAspects(to page: inout Page) {
        let owners: [(AspectOwner, String)] = [
            (.aws, "AWS's"), (.shared, "shared"), (.customer, "yours"),
        ]
        let fields = owners.compactMap { owner, label -> (label: String, words: String)? in
            let titles = aspects.filter { $0.cell.owner == owner }.map(\.aspect.title)
            return titles.isEmpty ? nil : (label, titles.joined(separator: ", "))
        }
        guard !fields.isEmpty else { return }
        page.heading("Who answers for what")
        page.fields(fields)
    }

    private func addControls(to page: inout Page) {
        page.heading("Duties that come with it, in production with internal data")
        if duties.isEmpty {
            page.indented("None of its own.")
        } else {
            page.fields(duties.map { ($0.id, "\($0.schedule): \($0.title)") })
        }
        if !controls.isEmpty {
            page.heading("Controls of its own")
            page.fields(controls.map { ($0.id, $0.title) })
        }
        if !around.isEmpty {
            page.heading("Controls that it brings to its account and the organization")
            page.fields(around.map { ($0.id, $0.title) })
        }
    }

    private var names: [(String, [String])] {
        [
            ("Terraform", service.terraform), ("ARN", service.arn),
            ("CloudFormation", service.cloudformation), ("AWS Config", service.config),
            ("bill", service.billing), ("product codes", service.productCodes),
        ].compactMap { label, names in names.flatMap { $0.isEmpty ? nil : (label, $0) } }
    }

    var json: JSONValue {
        .object([
            ("service", .string(service.id)), ("title", .string(service.title)),
            ("model", .string(service.model.rawValue)),
            ("class", .string(service.serviceClass.rawValue)),
            ("aws", .string(service.aws)), ("customer", .string(service.customer)),
            ("traits", .strings(service.traits)), ("inUse", inUse.map { .strings($0) } ?? .null),
            ("foldedInto", JSONValue(service.foldedInto)), ("end", JSONValue(service.end?.on)),
            (
                "aspects",
                .array(
                    aspects.map { aspect, cell in
                        .object([
                            ("aspect", .string(aspect.id)), ("owner", .string(cell.owner.rawValue)),
                            ("aws", JSONValue(cell.aws)), ("customer", JSONValue(cell.customer)),
                            ("kind", JSONValue(cell.kind?.rawValue)),
                        ])
                    })
            ),
            ("duties", .strings(duties.map(\.id))), ("controls", .strings(controls.map(\.id))),
            ("around", .strings(around.map(\.id))),
            ("terraform", .strings(service.terraform ?? [])), ("arn", .strings(service.arn ?? [])),
            ("cloudformation", .strings(service.cloudformation ?? [])),
            ("config", .strings(service.config ?? [])),
            ("billing", .strings(service.billing ?? [])),
            ("productCodes", .strings(service.productCodes ?? [])),
            ("note", JSONValue(service.note)),
        ])
    }
}
