internal import Arguments
internal import Catalogue
internal import Domain
internal import Reporting
internal import Storage

/// What is meant by a word after `matrix`: one service, or several.
enum MatrixChoice {
    case one(ServiceMatrix)
    case many([ServiceMatrix])

    /// - Throws: ``UnknownName`` or `Refusal`, with names that are near.
    init(_ word: String?, all: Bool, in view: CatalogueView) throws {
        guard let word else {
            self = .many(try all ? Self.catalogue(view) : Self.uses(view) ?? Self.catalogue(view))
            return
        }
        let pack = view.pack
        if word.hasPrefix("aws:") {
            self = .one(ServiceMatrix(try view.service(String(word.dropFirst(4))), in: pack.pack))
            return
        }
        if let found = try Self.subject(word, in: view) {
            self = found
            return
        }
        let subjects = try Self.uses(view)?.compactMap { $0.use?.name } ?? []
        if pack.service(word) == nil, !closestMatches(to: word, among: subjects).isEmpty {
            throw UnknownName(kind: .service, name: word, known: subjects + pack.allServiceIDs)
        }
        let choice = try ServiceChoice(word, in: pack) { "ourside matrix \($0)" }
        self = .one(ServiceMatrix(choice.service, in: pack.pack))
    }

    private static func catalogue(_ view: CatalogueView) -> [ServiceMatrix] {
        view.pack.pack.services.map { ServiceMatrix($0, in: view.pack.pack) }
    }

    /// The services in use; `nil` without a register.
    private static func uses(_ view: CatalogueView) throws -> [ServiceMatrix]? {
        guard let register = view.register else { return nil }
        return try register.store.reading { try register.store.services() }
            .filter { row in row.retired.map { $0 >= register.today } ?? true }
            .compactMap { use($0, in: view) }
    }

    private static func use(_ row: ServiceRow, in view: CatalogueView) -> ServiceMatrix? {
        view.pack.service(row.catalogue).map { ServiceMatrix(row, $0, in: view.pack.pack) }
    }

    /// A subject of the register by its name, or `nil` where it has none of that name.
    private static func subject(_ name: String, in view: CatalogueView) throws -> MatrixChoice? {
        guard let store = view.register?.store else { return nil }
        return try store.reading { () -> MatrixChoice? in
            let services = try store.services()
            let holder = TaskScope.holder(ofSubject: name)
            if let row = services.first(where: { $0.name == holder }) {
                return use(row, in: view).map { .one($0) }
            }
            let account = try store.accounts().first { $0.alias == holder || $0.number == holder }
            guard name == "org" || account != nil else { return nil }
            let all = try uses(view) ?? []
            return .many(
                account.map { place in all.filter { $0.use?.account == place.alias } } ?? all)
        }
    }
}
