package import Domain
internal import SQLite

/// Something that holds through a day, and then no more.
package struct AnnouncedEnd: Equatable, Sendable {
    /// What it is, as people call it.
    package enum Kind: String, CaseIterable, Sendable {
        case waiver, exclusion, evidence, resource
    }

    /// What ends.
    package var kind: Kind
    /// The waiver's or exclusion's scope, the name of the file, the name of the resource.
    package var name: String
    /// The entry that said so; `nil` for a resource.
    package var entry: Int?
    /// Its last day; of an exclusion that of its review.
    package var on: CivilDay
    /// The series that it is about: `web/os-patching`; of an exclusion none.
    package var series: [String]
}

extension Store {
    /// Days ahead, and back, in which an end is announced.
    package static let endingDays = 14

    /// What ends soon, or has ended of late: no relief and no proof ends in silence.
    ///
    /// - Parameter today: The day that is looked at.
    /// - Returns: Waivers, exclusions to be looked at again, evidence and resources whose last day
    ///   lies at most ``endingDays`` ahead or back, the earliest first.
    /// - Throws: `SQLiteError`.
    package func announcedEnds(on today: CivilDay) throws -> [AnnouncedEnd] {
        let (from, through) = (
            today.adding(days: -Self.endingDays), today.adding(days: Self.endingDays)
        )
        let waivers = try found(
            .waiver,
            """
            SELECT scope, entry, until FROM waiver
            WHERE until BETWEEN \(from) AND \(through) AND revoked IS NULL AND withdrawn IS NULL
            """
        ) { ending in
            """
            SELECT DISTINCT subject.name || '/' || series.name FROM relief
            JOIN series ON series.id = relief.series JOIN subject ON subject.id = series.subject
            WHERE relief.waiver = \(ending.entry)
            """
        }
        let exclusions = try found(
            .exclusion,
            """
            SELECT scope, entry, review_on FROM exclusion
            WHERE review_on BETWEEN \(from) AND \(through) AND ended IS NULL AND withdrawn IS NULL
            """
        ) { _ in nil }
        let evidence = try found(
            .evidence,
            """
            SELECT file_name, id, valid_until FROM evidence
            WHERE valid_until BETWEEN \(from) AND \(through)
            """
        ) { ending in
            """
            SELECT DISTINCT subject.name || '/' || series.name FROM evidence
            JOIN completion_evidence ON completion_evidence.evidence = evidence.id
            JOIN completion ON completion.entry = completion_evidence.entry
            JOIN series ON series.id = completion.series
            JOIN subject ON subject.id = series.subject
            WHERE evidence.id = \(ending.entry) AND completion.withdrawn IS NULL
            """
        }
        let resources = try found(
            .resource,
            """
            SELECT subject.name, NULL, expires FROM resource JOIN subject USING (id)
            WHERE expires BETWEEN \(from) AND \(through) AND retired IS NULL
            """
        ) { ending in
            """
            SELECT subject.name || '/' || series.name FROM series
            JOIN subject ON subject.id = series.subject WHERE subject.name = \(ending.name)
            """
        }
        return (waivers + exclusions + evidence + resources).sorted {
            ($0.on, $0.kind.rawValue, $0.name) < ($1.on, $1.kind.rawValue, $1.name)
        }
    }

    private func found(
        _ kind: AnnouncedEnd.Kind, _ query: SQL, series: (AnnouncedEnd) -> SQL?
    ) throws -> [AnnouncedEnd] {
        try connection.query(query) { row throws(SQLiteError) in
            AnnouncedEnd(
                kind: kind, name: try row.text(0), entry: try row.optionalInt(1),
                on: try row.day(2), series: [])
        }.map { ending in
            var ending = ending
            guard let query = series(ending) else { return ending }
            ending.series = try connection.query(query) {
                row throws(SQLiteError) in try row.text(0)
            }
            return ending
        }
    }
}
