internal import Catalogue
internal import Domain
internal import SQLite

/// What a subject looks like to the rules.
extension Projector {
    struct SubjectState {
        var name = ""
        var profile: SubjectProfile
        /// Something still applies there.
        var isActive: Bool
        /// The last day of what no longer applies for any other reason.
        var closing: CivilDay
        /// What it still looks like through the days of announced retirements, in order.
        var announced: [(through: CivilDay, profile: SubjectProfile)] = []

        /// The last day of something that no longer applies: as long as a service that is
        /// announced to retire still brings it.
        func lastDay(_ stillApplies: (SubjectProfile) -> Bool) -> CivilDay {
            max(closing, announced.last { stillApplies($0.profile) }?.through ?? closing)
        }
    }

    func subjectState(_ id: Int64, _ pack: PackIndex, on day: CivilDay) throws -> SubjectState? {
        let row = try connection.first("SELECT kind, name FROM subject WHERE id = \(id)") {
            row throws(SQLiteError) in (kind: try row.text(0), name: try row.text(1))
        }
        guard let row else { return nil }
        var state = try subjectState(id, row.kind, row.name, pack, on: day)
        state?.name = row.name
        return state
    }

    private func subjectState(
        _ id: Int64, _ kind: String, _ name: String, _ pack: PackIndex, on day: CivilDay
    ) throws -> SubjectState? {
        switch kind {
        case "organization":
            return try state(.organization, try members("1"), pack, on: day, isActive: true)
        case "account":
            let closed = try connection.first("SELECT closed FROM account WHERE id = \(id)") {
                row throws(SQLiteError) in try row.optionalDay(0)
            }.flatMap { $0 }
            var state = try state(
                .account, try members("service.account = \(id)"), pack, on: day,
                isActive: closed == nil)
            if let closed { state.closing = max(day, closed) }
            return state
        case "catalogue-service":
            let catalogue = String(name.dropFirst(4))
            let members = try members("service.catalogue = \(catalogue)")
            return try state(
                .catalogueService, members, pack, on: day,
                isActive: members.contains { $0.retired == nil })
        case "service":
            let members = try members("service.id = \(id)")
            return try state(
                .service, members, pack, on: day,
                isActive: members.contains { $0.retired == nil })
        default:
            let resource = try connection.first(
                "SELECT kind, retired FROM resource WHERE id = \(id)"
            ) {
                row throws(SQLiteError) in (try row.text(0), try row.optionalDay(1))
            }
            guard let resource else { return nil }
            return SubjectState(
                profile: SubjectProfile(scope: .resource(kind: resource.0)),
                isActive: resource.1 == nil, closing: max(day, resource.1 ?? day))
        }
    }

    private struct Member {
        var catalogue: String
        var environment: String
        var classification: Classification
        var added: [String]
        var removed: [String]
        var retired: CivilDay?
    }

    /// The services that a condition selects, alike ones once.
    private func members(_ condition: SQL) throws -> [Member] {
        try connection.query(
            """
            SELECT DISTINCT catalogue, environment, classification, retired,
                (SELECT group_concat(trait) FROM (SELECT trait FROM service_trait
                    WHERE service = service.id AND present = 1 ORDER BY trait)),
                (SELECT group_concat(trait) FROM (SELECT trait FROM service_trait
                    WHERE service = service.id AND present = 0 ORDER BY trait))
            FROM service WHERE \(condition)
            """
        ) { row throws(SQLiteError) in
            Member(
                catalogue: try row.text(0), environment: try row.text(1),
                classification: try row.value(2),
                added: Self.list(try row.optionalText(4)),
                removed: Self.list(try row.optionalText(5)), retired: try row.optionalDay(3))
        }
    }

    private static func list(_ text: String?) -> [String] {
        text?.split(separator: ",").map(String.init) ?? []
    }

    private func state(
        _ scope: Scope, _ members: [Member], _ pack: PackIndex, on day: CivilDay, isActive: Bool
    ) throws -> SubjectState {
        func profile(_ members: [Member]) -> SubjectProfile {
            let profiles = members.compactMap { member -> ServiceProfile? in
                guard let service = pack.service(member.catalogue) else { return nil }
                return ServiceProfile(
                    service, adding: member.added, removing: member.removed,
                    environment: member.environment, classification: member.classification)
            }
            return SubjectProfile(scope: scope, services: Set(profiles))
        }
        var state = SubjectState(
            profile: profile(members.filter { $0.retired == nil }), isActive: isActive,
            closing: day)
        for last in Set(members.compactMap(\.retired)).filter({ $0 >= day }).sorted() {
            let left = members.filter { $0.retired.map { $0 >= last } ?? true }
            state.announced.append((last, profile(left)))
        }
        return state
    }
}
