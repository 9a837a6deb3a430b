internal import Arguments
internal import Domain
internal import Exports
internal import Hashing
internal import Reporting
internal import Storage

/// `ourside verify`: whether anything was changed behind the program's back.
struct VerifyCommand: Command {
    static let configuration = CommandConfiguration(
        name: "verify", abstract: "Check that nothing was changed behind the program's back.",
        discussion: """
            Checks the file itself, the schema, the chain of entries, the packs and evidence by \
            their digests, and builds the register anew from the ledger to hold it against the \
            stored one. Exit code 0 only if all of it holds, else 1; what does not is named.

            The file alone cannot show that its end was cut off or that all of it was written \
            anew: that takes a head, a list of heads or an older export kept elsewhere. A list \
            of heads has one line for each: HASH DATE WHERE.
            """,
        examples: [
            Example("ourside verify", "All that the file itself can show."),
            Example("ourside verify --heads heads.txt", "What existed by when, and who saw it."),
            Example("ourside verify --against audit/data/ledger.jsonl", "Continues that export?"),
        ])

    @Option("head", value: "hash", help: "A head kept elsewhere; an entry must have it.")
    var head: HeadHash?
    @Option("heads", value: "file", help: "Published heads, one line each: HASH DATE WHERE.")
    var heads: String?
    @Option("against", value: "file", help: "An older ledger.jsonl, which must be continued.")
    var against: String?
    @OptionGroup var answer: AnswerOptions
    @OptionGroup("Everywhere") var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        var outside = OutsideKnowledge()
        outside.head = head?.digest
        outside.witnessed = try heads.map(HeadsFile.read) ?? []
        outside.older = try against.map(OlderLedger.digests)
        let store = try Store.openForChecking(try context.databasePath(database.database))
        let found = try store.verify(outside)
        if answer.format == .json {
            context.print(Self.json(found).text(pretty: true))
        } else {
            show(found, in: context)
        }
        if !found.isOK { throw AnswerIsNo() }
    }

    static func json(_ found: Verification) -> JSONValue {
        [
            "ok": .bool(found.isOK), "entries": .integer(found.entries),
            "head": .string(found.head),
            "checks": .array(
                found.checks.map { check in
                    [
                        "name": .string(check.name), "ok": .bool(check.isOK),
                        "detail": .string(check.detail),
                    ]
                }),
        ]
    }

    private func show(_ found: Verification, in context: CommandContext) {
        let style = database.style(in: context)
        for check in found.checks {
            let lead = "\(check.isOK ? "ok  " : "FAIL") \(padded(check.name, to: 10)) "
            let indent = String(repeating: " ", count: displayWidth(lead))
            let lines = WrappedText(
                check.detail, width: style.width, indent: indent, firstIndent: lead
            ).description
            context.print(
                style.paint(String(lines.prefix(4)), check.isOK ? .green : .red)
                    + lines.dropFirst(4))
        }
        let failed = found.checks.count { !$0.isOK }
        let entries = counted(found.entries, "entry", "entries")
        if failed == 0 {
            context.print("All of it holds: \(entries), head \(found.head)")
        } else {
            context.print(
                "\(counted(failed, "check")) of \(found.checks.count) failed: "
                    + "\(entries), head \(found.head)")
        }
    }
}
