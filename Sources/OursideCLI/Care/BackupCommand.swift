internal import Arguments
internal import Exports
internal import Storage

/// `ourside backup`: a copy of one moment, whoever writes meanwhile.
struct BackupCommand: Command {
    static let configuration = CommandConfiguration(
        name: "backup", abstract: "Copy the database into a new file.",
        discussion: """
            The copy is of one moment, whole or not at all, readable by its owner only, and never \
            overwrites anything. Copying the file by other means can miss what stands in the log \
            beside it.
            """,
        examples: [
            Example("ourside backup /mnt/backup/ourside-2026-11-21.db", "For cron, with a date.")
        ])

    @Argument("file", help: "The new file.")
    var file: String
    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let path = try context.databasePath(database.database)
        _ = try Store.open(path, .reading).organization()
        // The file as it is: of an older one what was read is a replay, which is no database.
        try Store.openForChecking(path).backup(to: file)
        // Of the copy: somebody may have written to the database meanwhile.
        let head = try Store.openForChecking(file).head()
        context.printWords(
            "Copied \(counted(head.seq, "entry", "entries")) to '\(file)', head \(head.hash)")
    }
}
