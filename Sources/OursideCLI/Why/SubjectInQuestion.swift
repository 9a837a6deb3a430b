internal import Catalogue
internal import Domain
internal import Reporting
internal import Storage

/// A subject with all that decides what applies to it.
struct SubjectInQuestion {
    let row: SubjectRow
    /// The services in it that are in use: itself, those of an account, all.
    let services: [(row: ServiceRow, service: CatalogueService)]
    /// The service that it is, or that a resource lies in.
    let holder: (row: ServiceRow, service: CatalogueService)?
    let resource: ResourceRow?
    let account: AccountRow?
    /// What it lies in, the nearest first: a resource in a service in an account.
    let ancestors: [String]
    /// What the rules see of it.
    let profile: SubjectProfile
    /// Its last day, where that has passed or is announced.
    let end: CivilDay?

    var name: String { row.name }

    /// - Throws: `UnknownName`, `SQLiteError`.
    init(_ given: String, in view: CatalogueView, _ store: Store, on today: CivilDay) throws {
        let row = try store.subject(given)
        self.row = row
        let parents = try store.parents()
        var ancestors: [String] = []
        var place = parents[row.name]
        while let current = place {
            ancestors.append(current)
            place = parents[current]
        }
        let all = try store.services()
        // A use of a service also has what is kept once for all uses of it.
        if row.kind == "service", let own = all.first(where: { $0.name == row.name }) {
            ancestors.append("aws:\(own.catalogue)")
        }
        self.ancestors = ancestors
        let resource =
            row.kind == "resource" ? try store.resources().first { $0.name == row.name } : nil
        self.resource = resource
        holder = all.first { $0.name == resource?.subject || $0.name == row.name }.flatMap { use in
            view.pack.service(use.catalogue).map { (use, $0) }
        }
        account = row.kind == "account" ? try store.accounts().first { $0.alias == row.name } : nil
        let inside = all.filter { Self.holds(row, $0) }
        services = inside.filter { $0.retired == nil || row.kind == "service" }.compactMap { use in
            view.pack.service(use.catalogue).map { (use, $0) }
        }
        end =
            switch row.kind {
            case "service": inside.first?.retired
            case "resource": resource?.retired
            case "account": account?.closed
            default: nil
            }
        profile = SubjectProfile(
            scope: Self.scope(row, resource),
            services: Set(
                services.map { use, service in
                    ServiceProfile(
                        service, adding: use.addedTraits, removing: use.removedTraits,
                        environment: use.environment, classification: use.classification)
                }))
    }

    private static func holds(_ row: SubjectRow, _ service: ServiceRow) -> Bool {
        switch row.kind {
        case "organization": true
        case "account": service.account == row.name
        case "service": service.name == row.name
        case "catalogue-service": "aws:\(service.catalogue)" == row.name
        default: false
        }
    }

    private static func scope(_ row: SubjectRow, _ resource: ResourceRow?) -> Scope {
        switch row.kind {
        case "organization": .organization
        case "account": .account
        case "service": .service
        case "catalogue-service": .catalogueService
        default: .resource(kind: resource?.kind ?? "")
        }
    }

    /// `'orders-db' (rds)`, `the account 'main'`.
    var label: String {
        switch row.kind {
        case "organization": "the organization"
        case "account": "the account '\(name)'"
        case "catalogue-service": "'\(name)'"
        case "service": "'\(name)' (\(services.first?.service.id ?? "unknown"))"
        default: "'\(name)' (\(resource?.kind ?? "resource"))"
        }
    }

    /// The traits of a service and whether each is the catalogue's or was added here.
    static func origin(of token: String, _ use: ServiceRow) -> String {
        use.addedTraits.contains(token) ? "added for '\(use.name)'" : "from the catalogue"
    }
}
