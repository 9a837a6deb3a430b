internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside evidence purge`: a file's bytes go, its digest stays.
struct EvidencePurgeCommand: Command {
    static let configuration = CommandConfiguration(
        name: "evidence purge", abstract: "Remove a file's bytes for good; its digest stays.",
        discussion: """
            For what must not be kept: names, secrets, what is past its retention. What the file \
            proved stays recorded with its digest, so that a copy kept elsewhere can still be \
            recognized; 'ourside verify' says purged, not missing. It cannot be undone. Backups \
            and exports made before still hold the bytes.
            """,
        examples: [
            Example(
                "ourside evidence purge 427f93 --reason 'names in it' --approved-by bo",
                "By the beginning of its digest; a person is asked, or --yes says so.")
        ])

    @Argument("digest", help: "The beginning of its digest.")
    var digest: DigestPrefix
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var recording: RecordingOptions

    func run(in context: CommandContext) throws {
        let path = try context.databasePath(recording.database.database)
        let stored = try StoredEvidence.find(digest, in: try Store.open(path, .reading))
        try agree(stored, in: context)
        let entry = try recording.record(in: context) { _, recorder in
            try recorder.purgeEvidence(
                stored.row.sha256, reason: approval.reason.text,
                approvedBy: approval.approvedBy.text)
            return recorder.entries.last?.seq
        }
        if answer.format == .json {
            let json: JSONValue = [
                "sha256": .string(stored.row.sha256), "fileName": .string(stored.row.fileName),
                "size": .integer(stored.row.size), "entry": JSONValue(entry),
            ]
            return context.print(json.text(pretty: true))
        }
        context.printWords(
            "Removed \(counted(stored.row.size, "byte")) of '\(visible(stored.row.fileName))'; "
                + "its digest stays: \(stored.row.sha256)")
        context.remark("Backups and exports made before still hold the bytes.")
    }

    private func agree(_ stored: StoredEvidence, in context: CommandContext) throws {
        guard !recording.yes, stored.row.purged == nil else { return }
        let proves = stored.proves.isEmpty ? "nothing" : joined(stored.proves)
        let question =
            "Remove '\(visible(stored.row.fileName))' (\(counted(stored.row.size, "byte"))), which "
            + "proves \(proves)? It cannot be undone. [y/N] "
        switch context.ask(question) {
        case nil:
            throw Refusal(
                "Nothing was removed: it cannot be undone.",
                why: "a person is asked, and nobody can be asked here.",
                try: "the same command with --yes")
        case let answer? where ["y", "yes"].contains(answer.lowercased()): return
        default:
            context.remark("Nothing was changed.")
            throw AnswerIsNo()
        }
    }
}
