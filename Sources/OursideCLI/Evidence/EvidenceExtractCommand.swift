internal import Arguments
internal import Domain
internal import Exports
internal import Files
internal import Reporting
internal import Storage

/// `ourside evidence extract`: the stored bytes as files again.
struct EvidenceExtractCommand: Command {
    static let configuration = CommandConfiguration(
        name: "evidence extract", abstract: "Write stored evidence to files again.",
        discussion: """
            With the beginning of a digest, one file: TARGET is its new name, or a folder; \
            without TARGET it gets its own name, made safe, in this folder. With --all the one \
            word is a new folder that gets all of it. Bytes are checked on their way, and \
            nothing is ever overwritten.
            """,
        examples: [
            Example("ourside evidence extract 427f93 report.pdf", "One, under that name."),
            Example("ourside evidence extract --all evidence/", "All, into a new folder."),
        ])

    @Argument("digest", help: "The beginning of its digest; with --all the new folder.")
    var first: String
    @Argument("target", help: "The new file, or a folder for it.")
    var target: String?
    @Flag("all", help: "All evidence, into a new folder.")
    var all: Bool
    @OptionGroup var reading: ReadingOptions

    func run(in context: CommandContext) throws {
        if all, target != nil {
            throw ArgumentProblem(
                what: "--all takes one word, the new folder.",
                why: "with --all no digest is given.",
                try: "ourside evidence extract --all \(first)")
        }
        if (all ? first : target) == "-" {
            throw ArgumentProblem(
                what: "Standard output takes no evidence.", why: "a file's bytes are not text.",
                try: "ourside evidence extract \(all ? "--all FOLDER" : "\(first) FILE")")
        }
        let prefix = all ? nil : try DigestPrefix(argument: first)
        let (store, _) = try reading.open(in: context)
        try store.reading {
            if let prefix {
                try extract(try StoredEvidence.find(prefix, in: store).row, store, context)
            } else {
                try extractAll(store, context)
            }
        }
    }

    private func extract(_ row: EvidenceRow, _ store: Store, _ context: CommandContext) throws {
        if let purged = row.purged {
            throw Refusal(
                "The bytes of '\(row.fileName)' were removed on \(purged).",
                why: "\(row.purgeReason ?? "it was decided").",
                try: "ourside evidence show \(row.sha256.prefix(12))")
        }
        var taken: Set<String> = []
        let own = safeFileName(row.fileName, taken: &taken)
        let path =
            switch target {
            case nil: own
            case let target? where isFolder(target):
                target.hasSuffix("/") ? target + own : "\(target)/\(own)"
            case let target?: target
            }
        let file = try OutputFile(creating: path)
        do {
            try EvidenceFiles.write(row, from: store, to: file)
            try file.finish()
        } catch {
            file.discard()
            throw error
        }
        context.printWords("Wrote \(counted(row.size, "byte")) to '\(path)'")
    }

    private func extractAll(_ store: Store, _ context: CommandContext) throws {
        let files = EvidenceFiles(try StoredEvidence.all(in: store))
        guard !files.kept.isEmpty else {
            throw Refusal(
                "No evidence is stored.", why: "there is nothing to write.",
                try: "ourside evidence add FILE")
        }
        try NewFolder.create(first) { folder in
            for (stored, name) in files.kept {
                try folder.write(name) {
                    try EvidenceFiles.write(stored.row, from: store, to: $0)
                }
            }
        }
        context.printWords("Wrote \(counted(files.kept.count, "file")) to '\(first)'")
    }
}
