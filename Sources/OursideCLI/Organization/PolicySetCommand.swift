internal import Arguments
internal import Exports
internal import Storage

/// `ourside policy set`: a limit that the organization sets for itself.
struct PolicySetCommand: Command {
    static let configuration = CommandConfiguration(
        name: "policy set", abstract: "Set a limit of the organization.",
        examples: [
            Example(
                "ourside policy set evidence-size 2GiB --reason Videos --approved-by bo",
                "Larger evidence files.")
        ])

    @Argument("name", help: "Which limit.")
    var name: Policy
    @Argument("value", help: "Its new value, as 'ourside policy list' shows it.")
    var value: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let before = try recording.record(in: context) { store, recorder in
            let before = try store.policy(name)
            try recorder.setPolicy(
                name, to: value, reason: approval.reason.text,
                approvedBy: approval.approvedBy.text)
            return before
        }
        context.printChanges(of: name.rawValue, [("value", before, value)])
    }
}
