internal import Catalogue
internal import Domain
internal import Exports
internal import Storage

/// A verb with what it was done to: `adopt`, `adopted`, `acme 1`.
struct Verb {
    var base: String
    var past: String
    var object: String

    var capitalized: String { past.prefix(1).uppercased() + past.dropFirst() }
}

/// What an adoption changed: tasks that begin and end, other schedules, and the load.
struct PackAdoption {
    let before: AdoptionRow
    let after: AdoptionRow
    let origin: String
    let diff: PackDiff
    let came: FirstDueDates
    let went: [TaskRow]
    /// Tasks that go on with other terms: the name, the old and the new ones.
    let rescheduled: [TermsChangeRow]
    let load: LoadPreview

    /// Looks at the register before and after an adoption.
    ///
    /// - Throws: `Refusal`, if it changes nothing.
    init(
        _ store: Store, _ recorder: Recorder, of found: PackLibrary.Found, adopt: () throws -> Void
    ) throws {
        let today = recorder.today
        let library = try PackLibrary(store)
        before = library.adoption
        origin = found.origin
        diff = try PackDiff(from: library.adopted().pack, to: found.pack)
        let watch = try SeriesWatch(store, subjects: [], on: today)
        let terms = TermsWatch(try store.seriesTerms(on: today))
        let load = try store.load(after: today)
        try adopt()
        try recorder.settle()
        after = try store.adoption()
        if (before.sha256, before.profile, before.frameworks)
            == (after.sha256, after.profile, after.frameworks)
        {
            let name = "\(before.pack) \(before.version), profile \(before.profile.rawValue)"
            throw Refusal(
                "That is in force already: \(name).", why: "nothing would change.",
                try: "ourside catalogue diff")
        }
        let changes = try watch.changes(store, on: today, endingBy: today)
        came = FirstDueDates(changes.came)
        went = changes.went
        rescheduled = terms.changes(try store.seriesTerms(on: today))
        self.load = LoadPreview(before: load, after: try store.load(after: today))
    }

    /// Prints what changes, and the load before and after.
    ///
    /// The verb says what was done, with its past and its object, where adopting is only how.
    func print(
        in context: CommandContext, style: TerminalStyle, isDryRun: Bool, verb: Verb? = nil
    ) {
        let chosen =
            after.frameworks.isEmpty
            ? "" : ", frameworks \(after.frameworks.joined(separator: ", "))"
        let place = before.sha256 == after.sha256 ? "as before" : "(\(origin))"
        let pack =
            "\(after.pack) \(after.version) \(place), profile \(after.profile.rawValue)\(chosen)"
        let words = verb ?? Verb(base: "adopt", past: "adopted", object: pack)
        let what = isDryRun ? "Nothing was recorded; this would \(words.base)" : words.capitalized
        context.printWords("\(what) \(words.object)\(verb == nil ? "" : "; \(pack)").")
        if before.sha256 != after.sha256 { context.printWords("In the pack: \(diff.summary).") }
        if !came.tasks.isEmpty {
            let count = came.tasks.count
            context.print("\n\(count == 1 ? "1 task begins" : "\(count) tasks begin"):")
            context.printWhole(came.table(style, limit: 20))
        }
        if !went.isEmpty {
            context.print("\n\(went.count == 1 ? "1 task ends" : "\(went.count) tasks end"):")
            for task in went.prefix(20) { context.print("  \(task.name.series)") }
            if went.count > 20 { context.print("  … and \(went.count - 20) more") }
        }
        if !rescheduled.isEmpty {
            context.print("\nOther schedules for what falls due after today:")
            context.printWhole(TermsWatch.table(rescheduled, style, limit: 20))
        }
        context.print("")
        context.printWhole(isDryRun ? load.text(style) : load.headline)
    }

    func json(isDryRun: Bool) -> JSONValue {
        [
            "pack": .string(after.pack), "version": .string(after.version),
            "profile": .string(after.profile.rawValue), "frameworks": .strings(after.frameworks),
            "sha256": .string(after.sha256), "changes": diff.counts, "begins": came.json,
            "ends": .strings(went.map(\.name.series)),
            "rescheduled": TermsWatch.json(rescheduled), "load": load.json,
            "dryRun": .bool(isDryRun),
        ]
    }
}
