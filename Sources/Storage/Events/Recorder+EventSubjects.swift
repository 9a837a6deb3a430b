internal import Catalogue
internal import Domain
internal import SQLite

extension Recorder {
    /// Looks up what a request names.
    ///
    /// - Throws: ``UnknownName``; `Refusal`, if something is no longer in use.
    func eventSubjects(_ request: EventRequest) throws -> EventSubjects {
        let uses = try eventUses()
        let resources = try eventResources()
        let person = request.person ?? request.name
        return EventSubjects(
            services: try named(request.services, uses, isEnding: request.isEnding),
            traits: request.traits, accounts: try request.accounts.map { try account($0) },
            resources: try request.resources.compactMap { name in
                try checkResource(name)
                return resources.first { $0.name == name }
            },
            person: person, isPrivileged: request.isPrivileged, allUses: uses,
            allResources: resources,
            owned: try OwnerHistory(connection).scopes(of: person, on: today).map(TaskScope.init),
            pack: try pack(), today: today)
    }

    /// Services by name, or every use of a service of the catalogue.
    private func named(
        _ given: [String], _ uses: [EventSubjects.Use], isEnding: Bool
    ) throws -> [EventSubjects.Use] {
        var found: [EventSubjects.Use] = []
        for name in given {
            if let use = uses.first(where: { $0.name == name }) {
                if !isEnding { try checkInUse(name) }
                found.append(use)
                continue
            }
            let alike = uses.filter { use in
                use.profile.service == name && (use.retired.map { $0 >= today } ?? true)
            }
            guard !alike.isEmpty else {
                throw UnknownName(
                    kind: .service, name: name,
                    known: uses.flatMap { [$0.name, $0.profile.service] })
            }
            found += alike
        }
        return found
    }

    private func eventUses() throws -> [EventSubjects.Use] {
        let pack = try pack()
        let rows = try connection.query(
            """
            SELECT subject.name, catalogue, place.name, environment, classification, retired,
                (SELECT group_concat(trait) FROM service_trait
                    WHERE service = service.id AND present = 1),
                (SELECT group_concat(trait) FROM service_trait
                    WHERE service = service.id AND present = 0)
            FROM service JOIN subject USING (id)
            JOIN subject AS place ON place.id = service.account ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in
            (
                name: try row.text(0), catalogue: try row.text(1), account: try row.text(2),
                environment: try row.text(3), classification: try row.value(4, Classification.self),
                retired: try row.optionalDay(5), added: try row.list(6), removed: try row.list(7)
            )
        }
        return rows.compactMap { row in
            guard let service = pack.service(row.catalogue) else { return nil }
            return EventSubjects.Use(
                name: row.name, account: row.account,
                profile: ServiceProfile(
                    service, adding: row.added, removing: row.removed,
                    environment: row.environment, classification: row.classification),
                retired: row.retired)
        }
    }

    private func eventResources() throws -> [EventSubjects.Resource] {
        try connection.query(
            """
            SELECT subject.name, resource.kind, coalesce(place.name, holder.name),
                resource.identifier
            FROM resource JOIN subject USING (id)
            JOIN subject AS holder ON holder.id = subject.parent
            LEFT JOIN service ON service.id = holder.id
            LEFT JOIN subject AS place ON place.id = service.account
            WHERE resource.retired IS NULL ORDER BY subject.name
            """
        ) { row throws(SQLiteError) in
            EventSubjects.Resource(
                name: try row.text(0), kind: try row.text(1), account: try row.text(2),
                identifier: try row.optionalText(3))
        }
    }
}

extension EventRequest {
    /// It is about the end of what it names, which may be over already.
    var isEnding: Bool { kind == EventKind.retirement }
}
