internal import Arguments
internal import Domain
internal import Exports
internal import Storage

/// `ourside restore`: puts a backup in the place of the database.
struct RestoreCommand: Command {
    static let configuration = CommandConfiguration(
        name: "restore", abstract: "Put a backup in the place of the database.",
        discussion: """
            The backup is checked first as 'ourside verify' does. Entries that were recorded \
            since are lost, and they are listed; a person is asked, or --yes says so. A copy of \
            the database as it was is kept beside it. A backup of another register is refused \
            without --yes.
            """,
        examples: [
            Example(
                "ourside restore /mnt/backup/ourside-2026-11-21.db", "Asks if entries get lost.")
        ])

    @Argument("file", help: "The backup.")
    var file: String
    @Flag("yes", help: "Does it even if entries are lost, or the register is another one.")
    var yes: Bool
    @OptionGroup("Everywhere") var database: DatabaseOptions

    /// Lost entries that are listed one by one.
    private static let shown = 20

    func run(in context: CommandContext) throws {
        let path = try context.databasePath(database.database)
        let plan = try RestorePlan(from: file, into: path)
        if let other = plan.otherRegister, !yes {
            throw Refusal(
                "'\(file)' is a backup of another register.",
                why: "the database is \(other.database), the backup \(other.backup).",
                try: "ourside restore '\(file)' --yes")
        }
        tellLoss(plan, in: context)
        try agree(plan, in: context)
        let kept = try plan.run()
        context.printWords(
            "Restored \(counted(plan.verification.entries, "entry", "entries")) to '\(path)', "
                + "head \(plan.verification.head)")
        if let kept { context.remark("The database as it was: \(kept)") }
    }

    private func tellLoss(_ plan: RestorePlan, in context: CommandContext) {
        if let damage = plan.damage { context.remark("The database is damaged: \(damage).") }
        guard plan.lostCount > 0 else { return }
        let lost = counted(plan.lostCount, "entry", "entries")
        context.remark("The backup does not have \(lost) of the database:")
        for entry in plan.lost.prefix(Self.shown) {
            let words = "\(entry.seq)  \(entry.day)  \(entry.by)  \(entry.fact.words)"
            context.complain("  \(visible(words))")
        }
        let more = plan.lostCount - Self.shown
        if more > 0 { context.complain("  … and \(more) more") }
    }

    private func agree(_ plan: RestorePlan, in context: CommandContext) throws {
        guard !yes, plan.lostCount > 0 || plan.damage != nil else { return }
        switch context.ask("Restore, and lose what the backup does not have? [y/N] ") {
        case nil:
            throw Refusal(
                "Nothing was restored: what the backup does not have would be lost.",
                why: "a person is asked, and nobody can be asked here.",
                try: "ourside restore '\(file)' --yes")
        case let answer? where ["y", "yes"].contains(answer.lowercased()): return
        default:
            context.remark("Nothing was changed.")
            throw AnswerIsNo()
        }
    }
}
