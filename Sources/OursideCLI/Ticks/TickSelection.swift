internal import Arguments
internal import Domain
internal import Storage

/// The tasks that the words of a tick mean.
struct TickSelection {
    /// Named one by one, or found; each series once.
    var tasks: [TaskName]
    /// Those that nobody named: all that are open or due soon.
    var found: [TaskRow]

    /// What a bare duty or filters find: what is open, and what is due soon.
    private static let openStatuses: [SeriesStatus] = [.overdue, .due, .dueSoon]

    /// - Throws: `UnknownName`, or `Refusal` if nothing is open there.
    init(
        _ targets: [TickTarget], _ filters: FilterOptions, in store: Store, on today: CivilDay
    ) throws {
        var named: [TaskName] = []
        var duties: [String] = []
        for target in targets {
            switch target {
            case .task(let task): named.append(try store.canonical(task))
            case .duty(let duty): duties.append(duty)
            }
        }
        let hasFilters = !filters.filter.isEmpty
        if hasFilters, let first = named.first {
            throw ArgumentProblem(
                what: "'\(first)' is named, and filters are given.",
                why: "filters select among the tasks that nobody named.",
                try: "ourside tick \(first)")
        }
        found = []
        if hasFilters || !duties.isEmpty {
            try Self.check(duties, in: store)
            var filter = try filters.checked(in: store)
            filter.duties = duties
            filter.statuses = Self.openStatuses
            found = try store.tasks(filter, on: today)
            if found.isEmpty { throw try Self.nothingOpen(duties, filter, in: store, on: today) }
        }
        tasks =
            (named
            + found.map { TaskName(subject: $0.subject, duty: $0.duty) }).uniqued()
    }

    private static func check(_ duties: [String], in store: Store) throws {
        let known = duties.isEmpty ? [] : try store.seriesNames()
        for duty in duties where !known.contains(duty) {
            guard try store.subjectNames().contains(duty) else {
                throw UnknownName(kind: .duty, name: duty, known: known)
            }
            throw Refusal(
                "'\(duty)' is a subject, and not a task.",
                why: "a task is one duty of it: subject/duty.",
                try: "ourside why \(duty), which lists its duties", kind: .words)
        }
    }

    /// Ticking what is far from due would look done, and settle what nobody meant.
    private static func nothingOpen(
        _ duties: [String], _ filter: TaskFilter, in store: Store, on today: CivilDay
    ) throws -> Refusal {
        var all = filter
        all.statuses = []
        let next = try store.tasks(all, on: today).filter {
            $0.standing.due.map { $0 > today } == true
        }
        .min { ($0.standing.due ?? .last) < ($1.standing.due ?? .last) }
        return Refusal(
            "Nothing \(duties.isEmpty ? "" : "of '\(duties.joined(separator: "', '"))' ")"
                + "is open or due soon\(duties.isEmpty ? " there" : "").",
            why: next.map { "the next is \($0.name); what is named is ticked ahead of time too." },
            try: next.map { "ourside tick \($0.subject)/\($0.duty)" } ?? "ourside tasks")
    }
}
