internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// The completions that somebody wants to look at.
struct ReviewChoice {
    let reviews: [ReviewRow]
    private let isNamed: Bool

    /// - Throws: `Refusal`, if nothing waits there.
    init(
        _ targets: [String], _ filters: FilterOptions, in store: Store, on today: CivilDay
    ) throws {
        let waiting = try store.reviews(on: today).filter { $0.state == .awaiting }
        isNamed = !targets.isEmpty
        guard isNamed || !filters.filter.isEmpty else {
            throw ArgumentProblem(
                what: "Which completion?", why: "a task, an entry or filters say it.",
                try: "ourside review list")
        }
        if isNamed {
            reviews = try targets.flatMap { try Self.named($0, among: waiting, in: store) }
                .uniqued()
            return
        }
        reviews = try Self.filtered(waiting, filters, in: store, on: today)
        if reviews.isEmpty { throw Self.nothing("there", waiting) }
    }

    /// Those of the tasks that filters select; all where there are none.
    static func filtered(
        _ reviews: [ReviewRow], _ filters: FilterOptions, in store: Store, on today: CivilDay
    ) throws -> [ReviewRow] {
        var filter = try filters.checked(in: store)
        guard !filter.isEmpty else { return reviews }
        filter.includingEnded = true
        let series = Set(try store.tasks(filter, on: today).map(\.name.series))
        return reviews.filter { series.contains($0.series) }
    }

    private static func named(
        _ target: String, among waiting: [ReviewRow], in store: Store
    ) throws -> [ReviewRow] {
        if let entry = Int(target) {
            let found = waiting.filter { $0.tick == entry }
            if found.isEmpty { throw nothing("of entry \(entry)", waiting) }
            return found
        }
        let task = try store.canonical(try TaskName(argument: target))
        let found = waiting.filter { review in
            review.series == task.series && task.due.map(review.settles.contains) ?? true
        }
        if found.isEmpty { throw nothing("of '\(target)'", waiting) }
        return found
    }

    private static func nothing(_ place: String, _ waiting: [ReviewRow]) -> Refusal {
        Refusal(
            "Nothing \(place) waits for a review.",
            why: waiting.isEmpty
                ? "nothing waits at all."
                : "what waits: \(Set(waiting.map(\.series)).sorted().joined(separator: ", ")).",
            try: "ourside review list --all")
    }

    /// Shows what nobody named one by one, and asks.
    func confirm(_ verb: String, in context: CommandContext, yes: Bool) throws {
        guard !isNamed else { return }
        for review in reviews {
            context.complain(visible("  \(review.series), done by \(review.performedBy)"))
        }
        if yes { return }
        let question = "\(verb) \(counted(reviews.count, "completion"))? [y/N] "
        guard let reply = context.ask(question) else {
            throw Refusal(
                "\(counted(reviews.count, "completion")) would be decided on, and nobody can be asked.",
                why: "filters mean all that wait.", try: "the same with --yes", kind: .words)
        }
        guard ["y", "yes"].contains(reply.lowercased()) else { throw AnswerIsNo() }
    }
}

extension ReviewRow: Hashable {
    package func hash(into hasher: inout Hasher) { hasher.combine(tick) }
}
