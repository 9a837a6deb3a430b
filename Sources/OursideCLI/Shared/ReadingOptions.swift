internal import Arguments
internal import Domain
internal import Storage

/// What every reading command takes: the day as of which it looks.
struct ReadingOptions: ParsableOptions {
    @Option("as-of", value: "date", help: "What was known at the end of that day, judged then.")
    var asOf: CivilDay?

    @OptionGroup("Everywhere") var database: DatabaseOptions

    init() {}

    /// Opens the database to read, and says which day it is judged on.
    ///
    /// - Parameters:
    ///   - context: Where and when it runs.
    ///   - entry: The newest entry that counts, beside `--as-of`.
    /// - Returns: What is read, and the day judged.
    /// - Throws: `Refusal`, if the day has not come or the register cannot be read.
    func open(
        in context: CommandContext, at entry: EntryNumber? = nil
    ) throws -> (store: Store, today: CivilDay) {
        let path = try context.databasePath(database.database)
        if let asOf {
            let store = try Store.asOf(path, asOf, at: entry?.seq)
            let today = try context.judgingDay(in: store)
            guard asOf <= today else { throw Self.refusal(of: asOf, today) }
            return (store, asOf)
        }
        let store = try Store.open(path, .reading)
        return (store, try context.judgingDay(in: store))
    }

    private static func refusal(of day: CivilDay, _ today: CivilDay) -> Refusal {
        Refusal(
            "\(day) has not come yet.",
            why: "--as-of tells what was known at the end of a day, and today is \(today).",
            try: "ourside tasks --due-within \(today.days(until: day))d")
    }
}

extension CommandContext {
    /// The day on which the past is judged: today, and never before that of the newest entry.
    func judgingDay(in store: Store) throws -> CivilDay {
        let today = try today(in: store)
        return max(today, try store.newestDay() ?? today)
    }

    /// The civil day it is now in the organization's time zone.
    func today(in store: Store) throws -> CivilDay {
        let zone = try store.organization().timeZone
        guard let today = clock.day(try clock.now(), zone) else {
            throw Refusal(
                "The time zone '\(zone)' of this register is not known on this machine.",
                why: "\"today\" is meant in that zone, and its rules are not installed here.",
                try: "apt-get install tzdata", kind: .io)
        }
        return today
    }
}
