extension Store {
    /// One service in use, retired ones included.
    ///
    /// - Throws: ``UnknownName``.
    package func service(named name: String) throws -> ServiceRow {
        let all = try services()
        guard let found = all.first(where: { $0.name == name }) else {
            throw UnknownName(kind: "service", name: name, known: all.map(\.name))
        }
        return found
    }

    /// One account by alias or number, closed ones included.
    ///
    /// - Throws: ``UnknownName``.
    package func account(named name: String) throws -> AccountRow {
        let all = try accounts()
        guard let found = all.first(where: { $0.alias == name || $0.number == name }) else {
            throw UnknownName(kind: "account", name: name, known: all.map(\.alias))
        }
        return found
    }

    /// One resource by its full name, `subject:name`, retired ones included.
    ///
    /// - Throws: ``UnknownName``.
    package func resource(named name: String) throws -> ResourceRow {
        let all = try resources()
        guard let found = all.first(where: { $0.name == name }) else {
            throw UnknownName(kind: "resource", name: name, known: all.map(\.name))
        }
        return found
    }
}
