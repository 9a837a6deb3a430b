internal import Domain
internal import Exports
internal import Inventory
internal import Storage

/// The task that the review of a population will prove.
enum ReviewTask {
    /// The one that is named, or the access review of the account or organization that the
    /// population is about.
    ///
    /// - Throws: `UnknownName`; `Refusal`, if nothing says which one it is.
    static func find(
        _ given: TaskName?, for population: Population, in store: Store, on today: CivilDay
    ) throws -> String {
        if let given { return try store.canonical(given).series }
        let (subject, controls) = try place(of: population, in: store)
        let task = try controls.compactMap { control in
            try store.tasks(of: subject, covering: control, on: today).first
        }.first
        guard let task else {
            throw Refusal(
                "Which task will the review prove?",
                why: "no task of '\(subject)' covers \(joined(controls, "or")).",
                try: "--duty SUBJECT/DUTY, as 'ourside tasks' shows it", kind: .words)
        }
        return task.name.series
    }

    /// The subject that a population is about, and the controls that ask for its review, the
    /// nearest first.
    private static func place(
        of population: Population, in store: Store
    ) throws -> (subject: String, controls: [String]) {
        switch population.kind {
        case .credentialReport, .iamUsers:
            return (try account(of: population, in: store), ["iam-access-review"])
        case .identityCenterUsers, .accountAssignments:
            return ("org", ["iam-permission-sets", "saas-user-access"])
        case .csv: return ("org", ["saas-user-access", "iam-permission-sets"])
        }
    }

    private static func account(of population: Population, in store: Store) throws -> String {
        let open = try store.accounts().filter { $0.closed == nil }
        if let number = population.account,
            let known = open.first(where: { $0.number == number })
        {
            return known.alias
        }
        if open.count == 1, let only = open.first, only.number == nil || population.account == nil {
            return only.alias
        }
        throw Refusal(
            "The list is of the account \(population.account ?? "?"), which nobody registered.",
            why: "registered are: \(joined(open.map { $0.number ?? $0.alias })).",
            try: population.account.map { "ourside account add \($0) --alias NAME" }
                ?? "--duty ALIAS/access-review")
    }
}
