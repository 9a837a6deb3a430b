internal import Domain
internal import Storage

/// The tasks of some subjects before a command, to tell afterwards what came and what went.
struct SeriesWatch {
    private let filter: TaskFilter
    private let before: [TaskRow]

    /// Looks at the subjects as they are; those that do not exist yet have no tasks.
    init(_ store: Store, subjects: [String], on today: CivilDay) throws {
        filter = Self.filter(subjects)
        before = try Self.tasks(filter, in: store, on: today, goingOnAfter: today)
    }

    /// What came since then, and what ends on a day or before it.
    ///
    /// Inside a recording, `Recorder.settle()` comes first.
    func changes(
        _ store: Store, on today: CivilDay, endingBy last: CivilDay
    ) throws -> (came: [TaskRow], went: [TaskRow]) {
        let known = Set(before.map(\.seriesID))
        let after = try Self.tasks(filter, in: store, on: today, goingOnAfter: last)
        let staying = Set(after.map(\.seriesID))
        return (
            after.filter { !known.contains($0.seriesID) },
            before.filter { !staying.contains($0.seriesID) }
        )
    }

    private static func filter(_ subjects: [String]) -> TaskFilter {
        var filter = TaskFilter()
        filter.subjects = subjects
        return filter
    }

    /// The tasks as they stand today, without those whose last day has come by then.
    private static func tasks(
        _ filter: TaskFilter, in store: Store, on today: CivilDay, goingOnAfter last: CivilDay
    ) throws -> [TaskRow] {
        let later = Set(try store.tasks(filter, on: last.adding(days: 1)).map(\.seriesID))
        return try store.tasks(filter, on: today).filter {
            later.contains($0.seriesID) && $0.standing.status != .notApplicable
        }
    }
}
