internal import Arguments
internal import Exports
internal import Storage

/// `ourside rebuild`: makes the register anew from the ledger.
struct RebuildCommand: Command {
    static let configuration = CommandConfiguration(
        name: "rebuild", abstract: "Make the register anew from the ledger.",
        discussion: """
            The register is what the ledger says, in tables; it can be thrown away. This puts the \
            schema right as well, should a table or trigger be missing, changed or added. The \
            ledger, the packs and the evidence are never touched, and if they are damaged nothing \
            is done. A copy of the file as it was is kept beside it.
            """,
        examples: [Example("ourside rebuild", "After 'ourside verify' found a changed row.")])

    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let store = try Store.openForRebuilding(try context.databasePath(database.database))
        try store.checkTruth()
        let kept = try store.keepCopy(before: "rebuild")
        let (entries, mended) = try store.rebuild()
        for object in mended { context.printWords("Put right in the schema: \(object)") }
        context.printWords("Rebuilt the register from \(counted(entries, "entry", "entries")).")
        context.remark("The file as it was: \(kept)")
    }
}
