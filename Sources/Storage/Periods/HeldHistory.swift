internal import Domain
internal import SQLite

/// What held of task series, day by day: the one reader of what an occurrence carries.
///
/// No list, total or export of the past reads a row of today.
final class HeldHistory {
    /// What held of a service in use.
    struct ServiceDay {
        var team: String?
        var account: Int64
        var environment: String
        var classification: Classification
    }

    /// What frameworks asked for from the adoption of a pack on.
    struct MappingDay {
        var entry: Int
        var since: CivilDay
        var mapping: Int64
    }

    private struct Frameworks {
        var names: [String]
        var requirements: [String]
    }

    private struct FrameworksKey: Hashable {
        var checklist: Int64
        /// The mappings of its controls, in their order.
        var mappings: [Int64]
    }

    private let connection: Connection
    private let owners: OwnerHistory
    private let parts: HeldParts
    private var frameworks: [FrameworksKey: Frameworks] = [:]

    init(_ connection: Connection) throws {
        self.connection = connection
        owners = try OwnerHistory(connection)
        parts = try HeldParts(connection)
    }

    /// Every task series, those that have ended too.
    func series() throws -> [HeldSeries] {
        try connection.query(HeldSeries.select) { row throws(SQLiteError) in try HeldSeries(row) }
    }

    /// The checklists of a series, for ``held(of:on:terms:_:)``.
    ///
    /// - Throws: `SQLiteError`.
    func checklists(of series: Int64) throws -> ValidityDays<Int64> {
        var days = ValidityDays<Int64>()
        try connection.forEach(
            """
            SELECT since, checklist FROM series_checklist WHERE series = \(series) ORDER BY since
            """
        ) { row in days.append(try row.int64(1), since: try row.day(0)) }
        return days
    }

    /// What held of a series at the end of a day.
    ///
    /// - Parameters:
    ///   - series: Which one.
    ///   - day: The day.
    ///   - terms: The terms that its occurrence fell due under.
    ///   - checklists: Those of the series.
    /// - Returns: All of it.
    /// - Throws: `SQLiteError`.
    func held(
        of series: HeldSeries, on day: CivilDay, terms: Terms,
        _ checklists: ValidityDays<Int64>
    ) throws -> HeldOn {
        let words = series.duty.flatMap { parts.duties[$0]?.valueOrFirst(on: day) } ?? series.row
        let own = checklists.valueOrFirst(on: day)
        // A follow-up is about what the task that found it was about.
        let number = try own ?? checklistFollowed(by: series)
        let checklist = number.flatMap { parts.checklists[$0] } ?? Checklist()
        let service = series.service.flatMap { parts.services[$0]?.valueOrFirst(on: day) }
        let account = service?.account ?? series.account
        let team = service?.team ?? account.flatMap { parts.accountTeams.text(of: $0, on: day) }
        let asked = frameworks(of: number, checklist, series, on: day)
        let owned = OwnedSeries(
            subject: series.subject, subjectKind: series.subjectKind, duty: series.name,
            controls: own == nil ? [] : checklist.controls, category: words.category,
            role: words.role)
        return HeldOn(
            title: words.title, items: checklist.items, controls: checklist.controls,
            category: words.category, severity: words.severity, role: words.role, terms: terms,
            owner: owners.answer(for: owned, team: team, on: day)?.owner, team: team,
            account: account.flatMap { parts.accounts[$0] }, environment: service?.environment,
            classification: service?.classification, frameworks: asked.names,
            requirements: asked.requirements)
    }

    /// The day on which a follow-up was opened; `nil` for any other task.
    func openedOn(_ series: HeldSeries) -> CivilDay? { parts.followed[series.id]?.day }

    /// The checklist, on the day of its opening, of the task that a follow-up follows.
    private func checklistFollowed(by series: HeldSeries) throws -> Int64? {
        var current = series.id
        while let followed = parts.followed[current] {
            let found = try checklists(of: followed.series).valueOrFirst(on: followed.day)
            if let found { return found }
            current = followed.series
        }
        return nil
    }

    /// What frameworks asked for by the pack then in force; of a one-off task, by the one in
    /// force when it was opened.
    private func frameworks(
        of number: Int64?, _ checklist: Checklist, _ series: HeldSeries, on day: CivilDay
    ) -> Frameworks {
        guard let number else { return Frameworks(names: [], requirements: []) }
        let mappings = checklist.controls.compactMap { control in
            let days = parts.mappings[control]
            let found =
                series.origin.map { origin in days?.last { $0.entry < origin } }
                ?? days?.last { $0.since <= day }
            return (found ?? days?.first)?.mapping
        }
        let key = FrameworksKey(checklist: number, mappings: mappings)
        if let known = frameworks[key] { return known }
        let requirements = Set(mappings.flatMap { parts.requirements[$0] ?? [] }).sorted()
        let names = Set(requirements.map(framework(ofRequirement:))).sorted()
        let found = Frameworks(names: names, requirements: requirements)
        frameworks[key] = found
        return found
    }
}

private struct OwnedSeries: Owned {
    var subject: String
    var subjectKind: String
    var duty: String
    var controls: [String]
    var category: String
    var role: Role
}
