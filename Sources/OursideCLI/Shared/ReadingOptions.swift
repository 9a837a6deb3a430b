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
    func open(in context: CommandContext) throws -> (store: Store, today: CivilDay) {
        let path = try context.databasePath(database.database)
        if let asOf {
            let store = try Store.asOf(path, asOf)
            _ = try store.organization()
            return (store, asOf)
        }
        let store = try Store.open(path, .reading)
        return (store, try context.today(in: store))
    }
}

extension CommandContext {
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
