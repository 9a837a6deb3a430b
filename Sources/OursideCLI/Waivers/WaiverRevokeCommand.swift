internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside waiver revoke`: ends a waiver today.
struct WaiverRevokeCommand: Command {
    static let configuration = CommandConfiguration(
        name: "waiver revoke", abstract: "Revoke a waiver: today is its last day.",
        discussion:
            "What was waived until today stays waived. A waiver that was a mistake is withdrawn instead: ourside withdraw ENTRY.",
        examples: [
            Example(
                "ourside waiver revoke 41 --reason \"the freeze is over\" --approved-by bo",
                "By its number.")
        ])

    @Argument("waiver", help: "Its number, as 'ourside waiver list' shows it.")
    var waiver: EntryNumber
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let number = waiver.seq
        let (scope, tasks) = try recording.record(in: context) { store, recorder in
            try recorder.revokeWaiver(
                number, reason: approval.reason.text, approvedBy: approval.approvedBy.text)
            try recorder.settle()
            let row = try store.waivers(on: recorder.today).first { $0.entry == number }
            let covered = Set(row?.tasks ?? [])
            return (
                row?.scope ?? "",
                try store.tasks(TaskFilter(), on: recorder.today.adding(days: 1)).filter {
                    covered.contains($0.name.series)
                }
            )
        }
        context.printWords("Waiver \(number) of \(scope) ends today.")
        let next = tasks.filter { $0.standing.due != nil }.prefix(10)
        for task in next {
            context.print(visible("  \(task.name)  \(TaskListing.statusWord(task)) tomorrow"))
        }
    }
}
