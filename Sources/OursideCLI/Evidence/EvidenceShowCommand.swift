internal import Arguments
internal import Domain
internal import Exports
internal import Reporting
internal import Storage

/// `ourside evidence show`: one file with all that is known of it.
struct EvidenceShowCommand: Command {
    static let configuration = CommandConfiguration(
        name: "evidence show", abstract: "Show one file that proves something, and what.",
        examples: [Example("ourside evidence show 427f93", "By the beginning of its digest.")])

    @Argument("digest", help: "The beginning of its digest.")
    var digest: DigestPrefix
    @OptionGroup var answer: AnswerOptions
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        let (store, _) = try reading.open(in: context)
        let (stored, completions) = try store.reading {
            let stored = try StoredEvidence.find(digest, in: store)
            let completions = try store.completions().filter {
                $0.evidence.contains(stored.row.sha256)
            }
            return (stored, completions)
        }
        if answer.format == .json {
            context.print(json(stored, completions).text(pretty: true))
            return
        }
        let row = stored.row
        func line(_ name: String, _ value: String?) {
            if let value { context.print("\(padded(name, to: 9)) \(visible(value))") }
        }
        line("digest", row.sha256)
        line("file", row.fileName)
        line("bytes", "\(row.size)")
        line("type", row.mediaType)
        line(
            "stored", stored.addedOn.map { "\($0) by \(stored.addedBy ?? ""), entry \(row.entry)" })
        line("collected", row.collectedOn.map { "\($0)" })
        line("valid", row.validUntil.map { "until \($0)" })
        if let purged = row.purged {
            line("purged", "its bytes were removed on \(purged): \(row.purgeReason ?? "")")
        }
        for completion in completions { line("proves", words(completion)) }
        for head in stored.proves.filter({ $0.hasPrefix("entry ") }) {
            line("proves", "that a head was published (\(head))")
        }
        if stored.proves.isEmpty { line("proves", "nothing") }
    }

    private func words(_ completion: CompletionRow) -> String {
        let settled = completion.settled.map { "\($0.due)" }.joined(separator: ", ")
        return "\(completion.series), done on \(completion.performedOn) by "
            + "\(completion.performedBy)" + (settled.isEmpty ? "" : ", for \(settled)")
            + " (entry \(completion.entry))"
            + (completion.withdrawnBy.map { ", withdrawn by \($0)" } ?? "")
    }

    private func json(_ stored: StoredEvidence, _ completions: [CompletionRow]) -> JSONValue {
        let row = EvidenceListing.row(stored)
        var members = zip(EvidenceListing.columns, row).map { (key: $0.key, value: $1) }
        members.append(
            (
                key: "completions",
                value: .array(
                    completions.map { completion in
                        [
                            "entry": .integer(completion.entry),
                            "series": .string(completion.series),
                            "performedOn": .string("\(completion.performedOn)"),
                            "performedBy": .string(completion.performedBy),
                            "settled": .strings(completion.settled.map { "\($0.due)" }),
                            "withdrawnBy": JSONValue(completion.withdrawnBy),
                        ]
                    })
            ))
        return .object(members)
    }
}
